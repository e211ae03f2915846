using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Shows staff whom they have brought in, and takes rights away at once.</summary>
public sealed class PeopleSkill(Stewardship stewardship, Departure departure, RegistryWords words, Phrasebook phrases) : ISkill
{
    public const string List = ListVerb + ":1";

    private const string Verb = "people";
    private const string ListVerb = Verb + ":list";
    private const int OnPage = 6;
    private const int LongestTitle = 28;
    private const int MostLocked = 3;

    private readonly SkillTexts _texts = phrases.For("people");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null || (turn.Action is null && turn.Speaker.IsStaff && _texts.Says("people", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (!turn.Speaker.Invites)
            return Say("not_allowed");
        var steward = turn.Speaker.AccountId!.Value;
        if (DepartureAction.Of(turn) is { } action)
            return await DepartAsync(turn, steward, action, ct);
        var people = await stewardship.PeopleAsync(steward, ct);
        var answer = people.Count == 0 ? Say("nobody") : Page(turn, people);
        return WithLocked(answer, await stewardship.LockedPinsAsync(steward, MostLocked, ct));
    }

    private OutgoingActivity WithLocked(OutgoingActivity answer, IReadOnlyList<LockedPin> locked)
    {
        if (locked.Count == 0)
            return answer;
        var lines = locked.Select(l => _texts.Text("locked_pin", ("household", l.HouseholdCode), ("date", VietnamFormat.Date(VietnamTime.DateOf(l.LockedAt)))));
        return answer with
        {
            Text = $"{answer.Text}\n\n{_texts.Text("locked")}\n{string.Join('\n', lines)}",
            Buttons = [.. locked.Select(l => new Button(_texts.Text("button_new_pin", ("household", l.HouseholdCode)), InviteSkill.NewPinFor(l.HouseholdCode))), .. answer.Buttons],
        };
    }

    private OutgoingActivity Page(Turn turn, IReadOnlyList<Account> people)
    {
        var pages = (people.Count + OnPage - 1) / OnPage;
        var page = int.TryParse(turn.ActionArgument(ListVerb), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = people.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        var lines = shown.Select(p => _texts.Text(
            "person", ("name", p.Name), ("role", words.Role(p.Role)), ("areas", string.Join(", ", p.Scopes.Select(s => s.AreaCode)))));
        var buttons = shown.Select(p => new Button(_texts.Text("button_revoke", ("name", p.Name.Length > LongestTitle ? p.Name[..LongestTitle] : p.Name)), DepartureAction.Ask(p.Id, 1))).ToList();
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_next"), $"{ListVerb}:{page + 1}"));
        return new OutgoingActivity
        {
            Text = _texts.Text("list", ("count", people.Count), ("page", page), ("pages", pages)) + "\n\n" + string.Join('\n', lines),
            Buttons = buttons,
        };
    }

    // Pressed twice, weeks later or for somebody else's people, no button finds her.
    private async Task<OutgoingActivity> DepartAsync(Turn turn, Guid steward, DepartureAction action, CancellationToken ct)
    {
        if (await stewardship.FindAsync(steward, action.Person, ct) is not { } person)
            return Say("unknown");
        return action switch
        {
            { Step: DepartureStep.Ask, Page: var page } => await departure.AskAsync(turn, person, page, ct),
            { Step: DepartureStep.Leave } => departure.AskSure(person),
            { Step: DepartureStep.Give, Successor: { } successor } => await departure.ConfirmAsync(turn, person, successor, ct),
            { Step: DepartureStep.Given, Successor: { } successor } => await departure.HandOverAsync(turn, person, successor, ct),
            _ => await stewardship.RevokeAsync(steward, person.Id, turn.Now, ct) is { } revoked ? await departure.RevokedAsync(turn, revoked, ct) : Say("unknown"),
        };
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
