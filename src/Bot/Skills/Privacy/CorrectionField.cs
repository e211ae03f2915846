using System.Globalization;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>A field that a person may ask to have corrected.</summary>
internal sealed record CorrectionField(RecordPart Part, long? Number, string Name)
{
    public string Code => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Name}.{number}") : Name;

    /// <summary>The field of a code; null if it is none that may be corrected.</summary>
    public static CorrectionField? Of(string? code) => code?.Split('.') switch
    {
        [var name] when CorrectionActions.OfHousehold.Contains(name) => new CorrectionField(RecordPart.Household, null, name),
        [var name, var number] when CorrectionActions.OfMember.Contains(name) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var person)
            => new CorrectionField(RecordPart.Member, person, name),
        _ => null,
    };

    /// <summary>What the record holds, in the form of <see cref="RecordValues.Text"/>; null if nothing.</summary>
    public string? ValueIn(Household household, RecordValues values)
    {
        var member = household.Members.Find(m => m.Number == Number);
        return values.Text(Name switch
        {
            nameof(Household.Phone) => household.Phone,
            nameof(Household.Address) => household.Address,
            nameof(Member.FullName) => member?.FullName,
            nameof(Member.BirthDate) => member?.BirthDate,
            nameof(Member.Sex) => member?.Sex,
            nameof(Member.CitizenId) => member?.CitizenId,
            nameof(Member.Ethnicity) => member?.Ethnicity,
            _ => member?.Occupation,
        });
    }
}
