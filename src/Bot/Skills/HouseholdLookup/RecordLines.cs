using CauNoi.Bot.Conversations;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What a household's record says, line by line; never an identity number.</summary>
public sealed class RecordLines(HouseholdRegistry registry, RegistryWords words, FieldProtection protection, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <summary>Code, head and place.</summary>
    /// <param name="isOwn">A resident is told of her own household in other words.</param>
    public async Task<string> HeadlineAsync(Household household, bool isOwn, CancellationToken ct)
    {
        var (hamlet, commune) = await registry.PlaceNamesAsync(household, ct);
        return _texts.Text(
            isOwn ? "headline_own" : "headline",
            ("code", household.Code), ("head", RegistryWords.ShortName(household.HeadName)), ("place", hamlet ?? commune ?? household.HamletCode));
    }

    /// <summary>Class, since when, by which decision.</summary>
    public string Status(Household household)
    {
        var status = _texts.Text(
            household.SameStatusSince() is { } since && since < household.StatusYear ? "status_since" : "status",
            ("status", words.Status(household.Status)),
            ("year", household.StatusYear),
            ("since", household.SameStatusSince() ?? household.StatusYear),
            ("members", household.Members.Count));
        if (household.Current.DecisionNo is null)
            return status;
        return status + " " + _texts.Text(
            "decision", ("number", household.Current.DecisionNo), ("date", household.Current.DecisionDate is { } date ? VietnamFormat.Date(date) : _texts.Text("not_recorded")));
    }

    public string Deprivations(Household household) =>
        household.Current.Deprivations is not { } deprivations ? _texts.Text("deprivations_unknown")
            : deprivations == Data.Registry.Deprivations.None ? _texts.Text("not_deprived")
            : _texts.Text(
                "deprived",
                ("count", deprivations.Count()),
                ("indicators", string.Join(", ", deprivations.Each().Select(words.Indicator))));

    /// <summary>The end of the phone number; null if none is recorded.</summary>
    public string? Phone(Household household) =>
        household.Phone is { } phone ? _texts.Text("phone", ("number", protection.Mask(phone, ProtectedField.Phone))) : null;
}
