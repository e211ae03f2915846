using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.FixGaps;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>A household in a few lines: class and since when, decision, missing indicators, gaps, next step, freshest source; never an identity number.</summary>
public sealed class HouseholdCard(HouseholdRegistry registry, GapReports gaps, RecordSources sources, NextStep next, RecordPages pages, RegistryWords words, FixButton fix, FieldProtection protection, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <param name="household">Read with its members and assessments.</param>
    /// <param name="role">Who looks: a resident is told of her own household in other words, and only officers see the end of the phone number.</param>
    public async Task<OutgoingActivity> OverviewAsync(Household household, Role role, DateOnly today, CancellationToken ct)
    {
        var isOwn = role == Role.Resident;
        var (hamlet, commune) = await registry.PlaceNamesAsync(household, ct);
        var found = await gaps.OfAsync(household, today, ct);
        string?[] lines =
        [
            _texts.Text(
                isOwn ? "headline_own" : "headline",
                ("code", household.Code), ("head", RegistryWords.ShortName(household.HeadName)), ("place", hamlet ?? commune ?? household.HamletCode)),
            StatusLine(household),
            DeprivationLine(household),
            GapLine(found, isOwn),
            isOwn ? _texts.Text("wrong_own") : next.Line(found, role, today),
            role is Role.Officer or Role.Province && household.Phone is { } phone ? _texts.Text("phone", ("number", protection.Mask(phone, ProtectedField.Phone))) : null,
            SourceLine(await sources.FreshestAsync(household, ct)),
        ];
        return new OutgoingActivity { Text = string.Join("\n\n", lines.OfType<string>()), Buttons = [.. found.Count > 0 ? fix.For(household.Code, role) : [], .. pages.Buttons(household, role, today)] };
    }

    private string StatusLine(Household household)
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

    private string DeprivationLine(Household household) =>
        household.Current.Deprivations is not { } deprivations ? _texts.Text("deprivations_unknown")
            : deprivations == Deprivations.None ? _texts.Text("not_deprived")
            : _texts.Text(
                "deprived",
                ("count", deprivations.Count()),
                ("indicators", string.Join(", ", deprivations.Each().Select(words.Indicator))));

    private string GapLine(IReadOnlyList<Gap> found, bool isOwn) =>
        found.Count == 0 ? _texts.Text("complete")
        : _texts.Text(isOwn ? "incomplete_own" : "incomplete", ("count", found.Count), ("gaps", string.Join("; ", found.Select(words.Gap))));

    private string? SourceLine(RecordSource? source) => source is null ? null : _texts.Text(
        source.Kind switch
        {
            RecordSourceKind.Import => "source_import",
            RecordSourceKind.Edit when source.Name is not null => "source_edit",
            RecordSourceKind.Edit => "source_operator",
            _ => "source_review",
        },
        ("date", VietnamFormat.Date(source.On ?? VietnamTime.DateOf(source.At!.Value))),
        ("name", source.Name ?? ""));
}
