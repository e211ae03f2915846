using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using YamlDotNet.Serialization.NamingConventions;

namespace CauNoi.Knowledge.Content;

/// <summary>Finds keys that were left empty although their value is needed.</summary>
/// <remarks>YamlDotNet's own check also refuses empty optional dates.</remarks>
internal static class EmptyValues
{
    // What a type is made of is asked for thousands of rows.
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, bool IsNeeded)>> Filled = new();

    /// <summary>The YAML name of the first such key, or null.</summary>
    public static string? Find(object value)
    {
        if (value is string)
            return null;
        if (value is IEnumerable items)
            return items.Cast<object?>().Select(item => item is null ? "-" : Find(item)).FirstOrDefault(found => found is not null);
        foreach (var (property, isNeeded) in Filled.GetOrAdd(value.GetType(), PropertiesOf))
        {
            var inner = property.GetValue(value);
            if (inner is null && isNeeded)
                return UnderscoredNamingConvention.Instance.Apply(property.Name) + ":";
            if (inner is not null && !property.PropertyType.IsValueType && Find(inner) is { } found)
                return found;
        }

        return null;
    }

    private static IReadOnlyList<(PropertyInfo Property, bool IsNeeded)> PropertiesOf(Type type)
    {
        if (type.Assembly != typeof(EmptyValues).Assembly && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return [];
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite)
            .Select(p => (p, nullability.Create(p).WriteState == NullabilityState.NotNull))];
    }
}
