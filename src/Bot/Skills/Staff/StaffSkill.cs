using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Data.Access;
using CauNoi.Data.Privacy;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Ties a private chat to an account by a one-time code, gives its owner a code for another chat of hers, and unties it.</summary>
public sealed class StaffSkill(AccountDirectory accounts, InvitationCard card, ConsentQuestion consent, RegistryWords words, Phrasebook phrases) : ISkill
{
    private const string Unlink = "staff:unlink";

    private readonly SkillTexts _texts = phrases.For("staff");

    public bool Claims(Turn turn) =>
        turn.Action == Unlink
        || (turn.Action is null && (CodeIn(turn) is not null || _texts.Says("unlink", turn.Text) || _texts.Says("link", turn.Text) || AsksOwnCode(turn)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Action == Unlink || (turn.Action is null && _texts.Says("unlink", turn.Text)))
            return await UnlinkAsync(turn, ct);
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.IsLinked && AsksOwnCode(turn))
            return await GiveOwnCodeAsync(turn, ct);
        if (CodeIn(turn) is not { } code)
            return Say("how_to_link");
        var activity = turn.Activity;
        if (await accounts.RoleOfCodeAsync(code, turn.Now, ct) == Role.Resident && await consent.NeededAsync(turn, ConsentPurpose.Linking, ct) is { } question)
            return question;
        var owner = await accounts.LinkAsync(code, activity.Channel, activity.UserId, activity.ConversationId, turn.Now, ct);
        return owner is null ? Say("wrong_code") : new TurnResult([await WelcomeAsync(owner, ct)], turn.State.OfNobody());
    }

    private async Task<OutgoingActivity> WelcomeAsync(Account owner, CancellationToken ct)
    {
        if (Speaker.Of(owner).Household is { } household)
            return WelcomeHousehold(household);
        var areas = await accounts.AreaNamesAsync(owner.Id, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text("linked", ("name", owner.Name), ("role", words.Role(owner.Role)), ("areas", areas)),
            Buttons =
            [
                new Button(_texts.Text("button_gaps"), "gaps:summary"),
                new Button(_texts.Text("button_timetable"), "reviews:timetable"),
                new Button(_texts.Text("button_help"), "help:show"),
            ],
        };
    }

    private OutgoingActivity WelcomeHousehold(string household) => new()
    {
        Text = _texts.Text("linked_resident", ("household", household)),
        Buttons = [new Button(_texts.Text("button_own_record"), HouseholdLookupSkill.ActionFor(household)), new Button(_texts.Text("button_help"), "help:show")],
    };

    private async Task<TurnResult> GiveOwnCodeAsync(Turn turn, CancellationToken ct)
    {
        var invitation = await accounts.InviteSelfAsync(turn.Speaker.AccountId!.Value, turn.Now, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text("own_code", ("code", invitation.Code), ("minutes", (int)AccountDirectory.OwnCodeLifetime.TotalMinutes)) + card.Links(invitation),
            Attachments = card.Pictures(invitation, turn.Address),
        };
    }

    private async Task<TurnResult> UnlinkAsync(Turn turn, CancellationToken ct)
    {
        await accounts.UnlinkAsync(turn.Activity.Channel, turn.Activity.UserId, ct);
        return new TurnResult([Say("unlinked")], turn.State.OfNobody());
    }

    private bool AsksOwnCode(Turn turn) => turn.Action is null && _texts.Says("another_chat", turn.Text);

    // "liên kết KX7P-2M9Q", or the code alone.
    private static string? CodeIn(Turn turn)
    {
        var parts = turn.Activity.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is >= 1 and <= 6 ? parts.LastOrDefault(AccountDirectory.LooksLikeCode) : null;
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
