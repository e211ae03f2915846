using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Data.Access;
using CauNoi.Data.Privacy;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>
/// Takes a resident to the record of her own household: at once if her chat is linked, else by household code, a second fact and the PIN that the commune gave
/// out. Whatever is wrong, one answer comes, and only at the end.
/// </summary>
public sealed class OwnRecordSkill(ResidentLinking linking, ConsentQuestion consent, SealedState sealing, Phrasebook phrases) : ISkill
{
    /// <summary>The action of a button that leads a person to the record of her own household.</summary>
    public const string Start = Verb + ":start";

    private const string Verb = "own";
    private const string CodeVerb = Verb + ":code";
    private const string FactVerb = Verb + ":fact";
    private const string PinVerb = Verb + ":pin";
    private const int LongestAnswer = 40;

    private static readonly TimeSpan ClaimLife = TimeSpan.FromMinutes(10);

    private readonly SkillTexts _texts = phrases.For("own-record");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.AwaitedArgument(Verb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && !turn.Speaker.IsStaff && _texts.Says("own_record", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.IsStaff)
            return Say("staff");
        if (turn.Speaker.Household is { } own)
            return new TurnResult([]) { Next = new Request("", HouseholdLookupSkill.ActionFor(own)) };
        if (turn.AwaitedArgument(Verb) is null)
            return turn.Action is null or Start ? await consent.NeededAsync(turn, ConsentPurpose.Linking, ct) ?? Ask(turn, "ask_code", CodeVerb + ":") : Say("how_to");
        if (_texts.Says("stop", turn.Text))
            return Say("stopped");
        var typed = turn.Activity.Text.Trim();
        if (typed.Length > LongestAnswer)
            return Say("wrong");
        if (turn.AwaitedArgument(CodeVerb) is not null)
            return Ask(turn, "ask_fact", FactVerb, new BegunClaim(typed, Fact: null, turn.Now + ClaimLife));
        if (Begun(turn, FactVerb) is { } begun)
            return Ask(turn, "ask_pin", PinVerb, begun with { Fact = typed });
        return Begun(turn, PinVerb) is { Fact: { } fact } told ? await LinkAsync(turn, new PinClaim(told.Household, fact, typed), ct) : Say("how_to");
    }

    private async Task<TurnResult> LinkAsync(Turn turn, PinClaim claim, CancellationToken ct)
    {
        if (!await linking.TryAsync(turn, claim, ct))
            return Say("wrong");
        var code = claim.HouseholdCode;
        return new TurnResult(
            [new OutgoingActivity { Text = _texts.Text("linked", ("household", code)), Buttons = [new Button(_texts.Text("button_show"), HouseholdLookupSkill.ActionFor(code))] }],
            turn.State.OfNobody());
    }

    private BegunClaim? Begun(Turn turn, string verb) =>
        sealing.Open<BegunClaim>(turn.AwaitedArgument(verb)) is { } begun && begun.Until > turn.Now ? begun : null;

    private TurnResult Ask(Turn turn, string question, string verb, BegunClaim claim) => Ask(turn, question, $"{verb}:{sealing.Seal(claim)}");

    private TurnResult Ask(Turn turn, string question, string action) =>
        new([new OutgoingActivity { Text = _texts.Text(question) }], turn.State with { Awaiting = action });

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
