using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Lets staff bring in others in their own areas: role, place, name, and a one-time code to hand on; or a PIN for a household.</summary>
public sealed class InviteSkill(Stewardship stewardship, InvitePlaces places, InvitationCard card, RegistryWords words, Phrasebook phrases) : ISkill
{
    public const string AreaVerb = Verb + ":area";
    public const string PlaceVerb = Verb + ":place";

    private const string Verb = "invite";
    private const string Start = Verb + ":start";
    private const string RoleVerb = Verb + ":role";
    private const string NameVerb = Verb + ":name";
    private const string HouseholdVerb = Verb + ":household";
    private const string PinVerb = Verb + ":pin";
    private const string PinOfVerb = Verb + ":pin_of";
    private const int LongestName = 80;

    private readonly SkillTexts _texts = phrases.For("invite");

    /// <summary>The action that gives a household a new PIN.</summary>
    public static string NewPinFor(string household) => $"{PinVerb}:{household}";

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.AwaitedArgument(Verb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.IsStaff && (_texts.Says("invite", turn.Text) || _texts.Says("pin", turn.Text)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (!turn.Speaker.Invites)
            return Say("not_allowed");
        if (turn.AwaitedArgument(Verb) is not null && _texts.Says("stop", turn.Text))
            return Say("stopped");
        if (turn.AwaitedArgument(PlaceVerb) is { } sought && RoleOf(turn, sought) is { } wanted)
            return await ChooseAsync(turn, wanted, turn.Activity.Text, ct);
        if (turn.AwaitedArgument(HouseholdVerb) is not null)
            return await InviteAsync(turn, Role.Resident, turn.Activity.Text.Trim(), turn.Activity.Text.Trim(), ct);
        if (turn.AwaitedArgument(PinOfVerb) is not null)
            return await GivePinAsync(turn, turn.Activity.Text.Trim(), ct);
        if (turn.AwaitedArgument(NameVerb)?.Split(':') is [var named, var place] && RoleOf(turn, named) is { } given)
            return await InviteAsync(turn, given, place, turn.Activity.Text.Trim(), ct);
        if (turn.ActionArgument(RoleVerb) is { } chosen && RoleOf(turn, chosen) is { } role)
            return role == Role.Resident ? Await(turn, "ask_household", HouseholdVerb + ":") : await ChooseAsync(turn, role, null, ct);
        if (turn.ActionArgument(AreaVerb)?.Split(':') is [var of, var area] && RoleOf(turn, of) is { } placed)
            return Await(turn, "ask_name", $"{NameVerb}:{placed}:{area}");
        if (turn.ActionArgument(PinVerb) is { } household)
            return await GivePinAsync(turn, household, ct);
        return turn.Action is null && _texts.Says("pin", turn.Text) ? Await(turn, "ask_household", PinOfVerb + ":") : AskRole(turn);
    }

    private OutgoingActivity AskRole(Turn turn) => new()
    {
        Text = _texts.Text("ask_role"),
        Buttons = [.. Stewardship.RolesBelow(turn.Speaker.Role).Select(r => new Button(Capital(words.Role(r)), $"{RoleVerb}:{r}"))],
    };

    private async Task<TurnResult> ChooseAsync(Turn turn, Role role, string? text, CancellationToken ct)
    {
        var found = await places.FindAsync(turn.Speaker.AccountId!.Value, role, text, ct);
        return found.Count == 1 ? Await(turn, "ask_name", $"{NameVerb}:{role}:{found[0].Code}") : places.Ask(turn, role, found);
    }

    private async Task<TurnResult> InviteAsync(Turn turn, Role role, string area, string name, CancellationToken ct)
    {
        if (name.Length > LongestName)
            return Say("long_name");
        var invitation = await stewardship.InviteAsync(turn.Speaker.AccountId!.Value, name, role, area, turn.Now, ct);
        if (invitation is null)
            return Say("no_such_area");
        var text = _texts.Text(
            role == Role.Resident ? "invited_household" : "invited",
            ("name", name), ("role", words.Role(role)), ("code", invitation.Code), ("expires", card.Expiry(invitation)));
        return new OutgoingActivity
        {
            Text = text + card.Links(invitation),
            Attachments = card.Pictures(invitation, turn.Address),
            Buttons =
            [
                .. role == Role.Resident ? [new Button(_texts.Text("button_pin"), NewPinFor(area))] : Array.Empty<Button>(),
                new Button(_texts.Text("button_more"), Start),
                new Button(_texts.Text("button_people"), PeopleSkill.List),
            ],
        };
    }

    private async Task<TurnResult> GivePinAsync(Turn turn, string household, CancellationToken ct) =>
        await stewardship.SetPinAsync(turn.Speaker.AccountId!.Value, household, turn.Now, ct) is { } pin
            ? new OutgoingActivity { Text = _texts.Text("pin", ("household", household), ("pin", pin), ("tries", HouseholdPins.MostTries)) }
            : Say("no_such_area");

    private TurnResult Await(Turn turn, string question, string action) => new([new OutgoingActivity { Text = _texts.Text(question) }], turn.State with { Awaiting = action });

    private static Role? RoleOf(Turn turn, string text) =>
        Enum.TryParse<Role>(text, out var role) && Stewardship.RolesBelow(turn.Speaker.Role).Contains(role) ? role : null;

    private static string Capital(string words) => string.Concat(words[..1].ToUpper(VietnamFormat.Culture), words.AsSpan(1));

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
