using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What can be seen of a household besides its card: members, years, changes.</summary>
public sealed class RecordPages(RecordHistory history, RecordSources sources, ChangeWords changes, RegistryWords words, ExplainWords explain, Phrasebook phrases)
{
    private const int MostChanges = 10;

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

    public OutgoingActivity History(Household household, Role role, DateOnly today)
    {
        var lines = household.Assessments.Select(y => _texts.Text(
            y.DecisionNo is null ? "year" : "year_decision",
            ("year", y.Year),
            ("status", words.Status(y.Status)),
            ("number", y.DecisionNo ?? ""),
            ("date", y.DecisionDate is { } date ? VietnamFormat.Date(date) : _texts.Text("not_recorded"))));
        return Reply(household, role, today, _texts.Text("history_of", ("code", household.Code)) + "\n\n" + string.Join('\n', lines));
    }

    /// <summary>Who changed what, the newest first.</summary>
    public async Task<OutgoingActivity> ChangesAsync(Household household, DateOnly today, CancellationToken ct)
    {
        var made = await history.OfAsync(household.Id, MostChanges, ct);
        var names = await sources.NamesAsync(made, ct);
        var text = made.Count == 0
            ? _texts.Text("no_changes", ("code", household.Code))
            : _texts.Text("changes_of", ("code", household.Code)) + "\n\n" + string.Join('\n', made.Select(c => changes.Line(c, names)));
        return Reply(household, Role.Officer, today, text);
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
