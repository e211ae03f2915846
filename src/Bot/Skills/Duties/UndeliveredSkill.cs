using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What did not reach the people of an officer or a province, and what she does about it: try again, or let it be. Never what a message says.</summary>
public sealed class UndeliveredSkill(UndeliveredAtPeople undelivered, UndeliveredCards cards, DeliverySignal signal, Phrasebook phrases) : ISkill
{
    public const string List = ListVerb + ":1";

    private const string Verb = "undelivered";
    private const string ListVerb = Verb + ":list";
    private const string ShowVerb = Verb + ":show";
    private const string RetryVerb = Verb + ":retry";
    private const string DropVerb = Verb + ":drop";

    private readonly SkillTexts _texts = phrases.For("undelivered");

    public static string Page(int page) => For(ListVerb, page);

    public static string Show(long id) => For(ShowVerb, id);

    public static string Retry(long id) => For(RetryVerb, id);

    public static string Drop(long id) => For(DropVerb, id);

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.Action is null && turn.Speaker.IsStaff && turn.Speaker.Role is Role.Officer or Role.Province && _texts.Says("undelivered", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return cards.Say("private_only");
        if (turn.Speaker.AccountId is not { } account)
            return cards.Say("not_found");
        if (Number(turn, ShowVerb) is { } shown)
            return await undelivered.FindAsync(account, shown, ct) is { } found ? cards.Show(found) : cards.Say("not_found");
        if (Number(turn, RetryVerb) is { } again)
            return await RetryAsync(turn, account, again, ct);
        if (Number(turn, DropVerb) is { } dropped)
            return cards.Say(await undelivered.DropAsync(account, dropped, ct) ? "dropped" : "not_found");
        return cards.List(
            await undelivered.ListAsync(account, ct),
            await undelivered.ClosedAsync(account, ct),
            await undelivered.CountAtResidentsAsync(account, ct),
            (int)Math.Min(Number(turn, ListVerb) ?? 1, OutboxLedger.MostRows));
    }

    private async Task<OutgoingActivity> RetryAsync(Turn turn, Guid account, long id, CancellationToken ct)
    {
        if (!await undelivered.RetryAsync(account, id, turn.Now, ct))
            return cards.Say("not_found");
        signal.Wake();
        return cards.Say("tried_again");
    }

    private static string For(string verb, long number) => string.Create(CultureInfo.InvariantCulture, $"{verb}:{number}");

    private static long? Number(Turn turn, string verb) => long.TryParse(turn.ActionArgument(verb), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
