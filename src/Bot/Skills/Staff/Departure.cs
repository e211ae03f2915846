using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Somebody leaves office: what she has open is seen first, then given to a colleague or left to the level above. Nothing happens before it is confirmed.</summary>
public sealed class Departure(Stewardship stewardship, Succession succession, LeftWork work, SuccessorNotice notice, RegistryWords words, Phrasebook phrases)
{
    private const int OnPage = 5;
    private const int LongestTitle = 40;
    private const int MostInvitations = 3;

    private readonly SkillTexts _texts = phrases.For("people");

    /// <summary>What is open, and who could go on with it.</summary>
    public async Task<OutgoingActivity> AskAsync(Turn turn, Account person, int page, CancellationToken ct)
    {
        if (!HasDuties(person))
            return AskSure(person);
        var steward = turn.Speaker.AccountId!.Value;
        var successors = await succession.SuccessorsAsync(steward, person, ct);
        var open = await work.DescribeAsync(person.Id, turn.Today, ct);
        if (successors.Count == 0)
        {
            var sure = AskSure(person);
            return sure with { Text = $"{sure.Text}\n\n{open} {_texts.Text(Above("left_to", person))}" };
        }

        var names = await NamesAsync(steward, person.Role, ct);
        var pages = (successors.Count + OnPage - 1) / OnPage;
        var shown = successors.Skip((Math.Clamp(page, 1, pages) - 1) * OnPage).Take(OnPage);
        List<Button> buttons = [.. shown.Select(s => new Button(Title(s, names), DepartureAction.Give(person.Id, s.Id)))];
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_next"), DepartureAction.Ask(person.Id, page + 1)));
        return new OutgoingActivity
        {
            Text = $"{Say("leaving", person).Text}\n\n{open}\n\n{_texts.Text("who_goes_on")}",
            Buttons = [.. buttons, new Button(_texts.Text(Above("button_left", person)), DepartureAction.Leave(person.Id)), Back()],
        };
    }

    /// <summary>Revocation without a successor, to be confirmed.</summary>
    public OutgoingActivity AskSure(Account person) => Say("sure", person) with
    {
        Buttons = [new Button(_texts.Text("button_sure"), DepartureAction.Sure(person.Id)), Back()],
    };

    /// <summary>The handing over, to be confirmed.</summary>
    public async Task<OutgoingActivity> ConfirmAsync(Turn turn, Account person, Guid successor, CancellationToken ct)
    {
        var steward = turn.Speaker.AccountId!.Value;
        if (await FindSuccessorAsync(steward, person, successor, ct) is not { } to)
            return SuccessorGone(person);
        var names = await NamesAsync(steward, person.Role, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text("confirm", ("to", to.Name), ("to_areas", Areas(to, names)), ("from", person.Name), ("areas", Areas(person, names))),
            Buttons =
            [
                new Button(_texts.Text("button_confirm"), DepartureAction.Given(person.Id, to.Id)),
                new Button(_texts.Text("button_other"), DepartureAction.Ask(person.Id, 1)),
            ],
        };
    }

    /// <summary>Hands over, tells the successor, and says what can be done next.</summary>
    public async Task<OutgoingActivity> HandOverAsync(Turn turn, Account person, Guid successor, CancellationToken ct)
    {
        var steward = turn.Speaker.AccountId!.Value;
        if (await FindSuccessorAsync(steward, person, successor, ct) is not { } to)
            return SuccessorGone(person);
        var open = await work.DescribeAsync(person.Id, turn.Today, ct);
        var outcome = await succession.HandOverAsync(steward, person.Id, successor, turn.Now, ct);
        if (outcome != SuccessionOutcome.Done)
            return outcome == SuccessionOutcome.UnknownAccount ? new OutgoingActivity { Text = _texts.Text("unknown") } : SuccessorGone(person);
        var names = await NamesAsync(steward, person.Role, ct);
        var areas = Areas(person, names);
        var told = await notice.TellAsync(successor, person.Name, areas, open, turn.Now, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text(told ? "given" : "given_untold", ("from", person.Name), ("role", words.Role(person.Role)), ("to", to.Name), ("areas", areas), ("work", open)),
            Buttons = [.. Invitations(person.Role, person.Scopes, names), new Button(_texts.Text("button_people"), PeopleSkill.List)],
        };
    }

    /// <summary>What is said after a revocation without a successor. What is still to be done stays with a colleague, or with the level above, who hears of it.</summary>
    public async Task<OutgoingActivity> RevokedAsync(Turn turn, Account person, CancellationToken ct)
    {
        var said = Say("revoked", person);
        var alone = await succession.LeftAloneAsync(person.Id, ct);
        if (alone.Count == 0)
            return said;
        var names = await NamesAsync(turn.Speaker.AccountId!.Value, person.Role, ct);
        return said with
        {
            Text = said.Text + "\n\n" + _texts.Text("left_alone", ("areas", string.Join(", ", alone.Select(s => Name(s, names))))),
            Buttons = [.. Invitations(person.Role, alone, names)],
        };
    }

    private static bool HasDuties(Account person) => person.Role is Role.HamletHead or Role.Officer;

    private async Task<Account?> FindSuccessorAsync(Guid steward, Account person, Guid successor, CancellationToken ct) =>
        await stewardship.FindAsync(steward, successor, ct) is { } to && to.Role == person.Role && to.Id != person.Id && HasDuties(person) ? to : null;

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(Guid steward, Role role, CancellationToken ct) =>
        (await stewardship.PlacesAsync(steward, Stewardship.LevelOf(role), ct)).ToDictionary(p => p.Code, p => p.Name);

    private IEnumerable<Button> Invitations(Role role, IReadOnlyList<AreaScope> areas, IReadOnlyDictionary<string, string> names) =>
        areas.Take(MostInvitations).Select(a => new Button(Cut(_texts.Text("button_invite", ("area", Name(a, names)))), $"{InviteSkill.AreaVerb}:{role}:{a.AreaCode}"));

    private static string Areas(Account account, IReadOnlyDictionary<string, string> names) =>
        string.Join(", ", account.Scopes.Select(s => Name(s, names)).Order(StringComparer.CurrentCulture));

    private static string Name(AreaScope area, IReadOnlyDictionary<string, string> names) => names.GetValueOrDefault(area.AreaCode, area.AreaCode);

    private static string Title(Account account, IReadOnlyDictionary<string, string> names) => Cut($"{account.Name} ({Areas(account, names)})");

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";

    private static string Above(string key, Account person) => person.Role == Role.HamletHead ? key + "_commune" : key + "_province";

    private OutgoingActivity SuccessorGone(Account person) => new()
    {
        Text = _texts.Text("successor_gone"),
        Buttons = [new Button(_texts.Text("button_other"), DepartureAction.Ask(person.Id, 1))],
    };

    private Button Back() => new(_texts.Text("button_back"), PeopleSkill.List);

    private OutgoingActivity Say(string key, Account person) => new() { Text = _texts.Text(key, ("name", person.Name), ("role", words.Role(person.Role))) };
}
