using System.Reflection;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Registry;

/// <summary>Single values of a household's record by part and name of the property; the household must have been read with its parts.</summary>
internal sealed class RecordFields(RecordValues values)
{
    /// <summary>The part, or null if the household has none of this number.</summary>
    public static object? Part(Household household, RecordPart part, long? number) => part switch
    {
        RecordPart.Household => household,
        RecordPart.Member => household.Members.Find(m => m.Number == number),
        RecordPart.Assessment => household.Assessments.Find(a => a.Year == number),
        _ => household.Benefits.Find(b => b.Id == number),
    };

    /// <summary>The value as <see cref="RecordValues.Text"/> writes it.</summary>
    public string? Read(object part, string field) => values.Text(Property(part, field).GetValue(part));

    /// <summary>Records a value in the form of <see cref="RecordValues.Text"/>, with its blind index if it has one.</summary>
    public void Write(object part, string field, string? text)
    {
        switch (part, field)
        {
            case (Household household, nameof(Household.Phone)):
                household.RecordPhone(text, values.Protection);
                break;
            case (Member member, nameof(Member.CitizenId)):
                member.RecordCitizenId(text, values.Protection);
                break;
            default:
                var property = Property(part, field);
                property.SetValue(part, values.Value(property.PropertyType, ProtectedField.Note, text));
                break;
        }
    }

    private static PropertyInfo Property(object part, string field) =>
        part.GetType().GetProperty(field, BindingFlags.Public | BindingFlags.Instance)
        ?? throw new ArgumentException($"A {part.GetType().Name} has no '{field}'.", nameof(field));
}
