using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What can be seen of a household besides its card: members; years and the support that it got.</summary>
public sealed class RecordPages(HouseholdRegistry registry, RegistryWords words, ExplainWords explain, Phrasebook phrases)
{
    private const int MostBenefits = 12;

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    public OutgoingActivity Members(Household household, Role role, DateOnly today)
    {
        var lines = household.Members.Select(m => _texts.Text(
            "member",
            ("number", m.Number),
            ("name", RegistryWords.ShortName(m.FullName)),
            ("relation", m.Relation ?? _texts.Text("not_recorded")),
            ("born", m.BirthDate?.Year.ToString(VietnamFormat.Culture) ?? _texts.Text("not_recorded")),
            ("card", _texts.Text(m.HasHealthInsurance switch { true => "card_yes", false => "card_no", _ => "not_recorded" }))));
        return Reply(household, role, today, _texts.Text("members_of", ("code", household.Code)) + "\n\n" + string.Join('\n', lines));
    }

    public async Task<OutgoingActivity> HistoryAsync(Household household, Role role, DateOnly today, CancellationToken ct)
    {
        var lines = household.Assessments.Select(y => _texts.Text(
            y.DecisionNo is null ? "year" : "year_decision",
            ("year", y.Year),
            ("status", words.Status(y.Status)),
            ("number", y.DecisionNo ?? ""),
            ("date", y.DecisionDate is { } date ? VietnamFormat.Date(date) : _texts.Text("not_recorded"))));
        return Reply(household, role, today, _texts.Text("history_of", ("code", household.Code)) + "\n\n" + string.Join('\n', lines) + await BenefitsAsync(household, ct));
    }

    private async Task<string> BenefitsAsync(Household household, CancellationToken ct)
    {
        var received = await registry.BenefitsAsync(household, MostBenefits, ct);
        return received.Count == 0 ? "" : "\n\n" + _texts.Text("benefits_of") + "\n\n" + string.Join('\n', received.Select(Line));
    }

    private string Line(BenefitReceived benefit)
    {
        var line = _texts.Text("benefit", ("year", benefit.Year), ("name", benefit.Name));
        if (benefit.MemberNumber is { } number)
            line += _texts.Text("benefit_member", ("number", number));
        if (benefit.Amount is { } amount)
            line += _texts.Text("benefit_amount", ("amount", amount));
        return benefit.Source is { } source ? line + _texts.Text("benefit_source", ("source", source)) : line;
    }

    /// <summary>The buttons under everything that is shown of a household.</summary>
    /// <param name="role">Who looks: who changed what is for staff alone.</param>
    public IReadOnlyList<Button> Buttons(Household household, Role role, DateOnly today) =>
    [
        new Button(_texts.Text("button_overview"), LookupActions.Show(household.Code)),
        new Button(_texts.Text("button_members"), $"{LookupActions.MembersVerb}:{household.Code}"),
        new Button(_texts.Text("button_history"), $"{LookupActions.HistoryVerb}:{household.Code}"),
        .. role != Role.Resident ? [new Button(_texts.Text("button_changes"), $"{LookupActions.ChangesVerb}:{household.Code}")] : Array.Empty<Button>(),
        .. explain.Buttons(household.Code, today),
    ];

    private OutgoingActivity Reply(Household household, Role role, DateOnly today, string text) => new() { Text = text, Buttons = Buttons(household, role, today) };
}
