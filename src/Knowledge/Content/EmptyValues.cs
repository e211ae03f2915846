using System.Collections;
using System.Reflection;
using YamlDotNet.Serialization.NamingConventions;

namespace CauNoi.Knowledge.Content;

/// <summary>Finds keys that were left empty although their value is needed.</summary>
/// <remarks>YamlDotNet's own check also refuses empty optional dates.</remarks>
internal static class EmptyValues
{
    /// <summary>The YAML name of the first such key, or null.</summary>
    public static string? Find(object value)
    {
        if (value is string)
            return null;
        if (value is IEnumerable items)
            return items.Cast<object?>().Select(item => item is null ? "-" : Find(item)).FirstOrDefault(found => found is not null);
        if (value.GetType().Assembly != typeof(EmptyValues).Assembly && value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return null;
        var nullability = new NullabilityInfoContext();
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite))
        {
            var inner = property.GetValue(value);
            if (inner is null && nullability.Create(property).WriteState == NullabilityState.NotNull)
                return UnderscoredNamingConvention.Instance.Apply(property.Name) + ":";
            if (inner is not null && !property.PropertyType.IsValueType && Find(inner) is { } found)
                return found;
        }

        return null;
    }
}
