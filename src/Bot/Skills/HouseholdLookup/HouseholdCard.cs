using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>A household in a few lines: class, decision, missing indicators, gaps; never an identity number.</summary>
public sealed class HouseholdCard(HouseholdRegistry registry, GapReports gaps, RegistryWords words, ExplainWords explain, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    public async Task<OutgoingActivity> OverviewAsync(Household household, DateOnly today, CancellationToken ct)
    {
        var (hamlet, commune) = await registry.PlaceNamesAsync(household, ct);
        var lines = new List<string>
        {
            _texts.Text("headline", ("code", household.Code), ("head", RegistryWords.ShortName(household.HeadName)), ("place", hamlet ?? commune ?? household.HamletCode)),
            StatusLine(household),
            DeprivationLine(household),
        };
        var found = await gaps.OfAsync(household, today, ct);
        lines.Add(found.Count == 0
            ? _texts.Text("complete")
            : _texts.Text("incomplete", ("count", found.Count), ("gaps", string.Join("; ", found.Select(words.Gap)))));
        return Reply(household, today, string.Join("\n\n", lines));
    }

    public OutgoingActivity Members(Household household, DateOnly today)
    {
        var lines = household.Members.Select(m => _texts.Text(
            "member",
            ("number", m.Number),
            ("name", RegistryWords.ShortName(m.FullName)),
            ("relation", m.Relation ?? _texts.Text("not_recorded")),
            ("born", m.BirthDate?.Year.ToString(VietnamFormat.Culture) ?? _texts.Text("not_recorded")),
            ("card", _texts.Text(m.HasHealthInsurance switch { true => "card_yes", false => "card_no", _ => "not_recorded" }))));
        return Reply(household, today, _texts.Text("members_of", ("code", household.Code)) + "\n\n" + string.Join('\n', lines));
    }

    public OutgoingActivity History(Household household, DateOnly today)
    {
        var lines = household.Assessments.Select(y => _texts.Text("year", ("year", y.Year), ("status", words.Status(y.Status))));
        return Reply(household, today, _texts.Text("history_of", ("code", household.Code)) + "\n\n" + string.Join('\n', lines));
    }

    private OutgoingActivity Reply(Household household, DateOnly today, string text) => new()
    {
        Text = text,
        Buttons =
        [
            new Button(_texts.Text("button_overview"), HouseholdLookupSkill.ActionFor(household.Code)),
            new Button(_texts.Text("button_members"), $"members:{household.Code}"),
            new Button(_texts.Text("button_history"), $"history:{household.Code}"),
            .. explain.Buttons(household.Code, today),
        ],
    };

    private string StatusLine(Household household)
    {
        var status = _texts.Text("status", ("status", words.Status(household.Status)), ("year", household.StatusYear), ("members", household.Members.Count));
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
}
