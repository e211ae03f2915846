using System.Globalization;
using System.Reflection;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Registry;

/// <summary>Values of a record as texts, in which the history keeps them.</summary>
public sealed class RecordValues(FieldProtection protection)
{
    /// <summary>The value in the one form in which it is kept and read back; null stays null.</summary>
    public string? Text(object? value) => value switch
    {
        null => null,
        SealedText text => protection.Open(text, text.Field),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The value that a text stands for.</summary>
    /// <param name="type">The property's type; may be nullable.</param>
    /// <param name="field">As what a text is sealed again.</param>
    /// <param name="text">As <see cref="Text"/> gave it.</param>
    public object? Value(Type type, ProtectedField field, string? text)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return text is null ? null
            : plain == typeof(SealedText) ? protection.Seal(text, field)
            : plain == typeof(DateOnly) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : plain.IsEnum ? Enum.Parse(plain, text)
            : Convert.ChangeType(text, plain, CultureInfo.InvariantCulture);
    }

    /// <summary>The value of a property of a record, as a text.</summary>
    public string? Read(object part, string field) => Text(Property(part, field).GetValue(part));

    /// <summary>Records a text as the value of a property; null makes it empty.</summary>
    public void Write(object part, string field, string? text)
    {
        switch (part, field)
        {
            case (Household household, nameof(Household.Phone)):
                household.RecordPhone(text, protection);
                break;
            case (Member member, nameof(Member.CitizenId)):
                member.RecordCitizenId(text, protection);
                break;
            default:
                var property = Property(part, field);
                property.SetValue(part, Value(property.PropertyType, ProtectedField.Note, text));
                break;
        }
    }

    public SealedText? Sealed(string? text) => text is null ? null : protection.Seal(text, ProtectedField.RecordedValue);

    public string? Opened(SealedText? text) => text is null ? null : protection.Open(text, ProtectedField.RecordedValue);

    private static PropertyInfo Property(object part, string field) =>
        part.GetType().GetProperty(field, BindingFlags.Public | BindingFlags.Instance) ?? throw new ArgumentException($"A record has no {field}.", nameof(field));
}
