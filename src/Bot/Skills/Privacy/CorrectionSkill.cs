using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Privacy;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>Takes down what a person says is wrong in the record of her own household, and sends it to the commune when she has seen it (Luật 91/2025/QH15, Điều 4).</summary>
public sealed class CorrectionSkill(OwnRecordSummary record, CorrectionCards cards, ConsentQuestion consent, CorrectionSending sending, Phrasebook phrases) : ISkill
{
    private const int LongestWords = 500;

    private readonly SkillTexts _texts = phrases.For("correction");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(CorrectionActions.Verb) is not null
        || (!turn.Text.IsEmpty && (turn.AwaitedArgument(CorrectionActions.ValueVerb) is not null || turn.Awaited == CorrectionActions.OwnWords) && turn.Action is null)
        || (turn.Action is null && _texts.Says("correct", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker is not { Household: { } household, AccountId: { } account })
            return Say(turn.Speaker.IsStaff ? "staff" : "not_linked");
        if (turn.Action == CorrectionActions.Stop || (turn.Awaited is not null && turn.Action is null && _texts.Says("stop", turn.Text)))
            return new TurnResult([Say("stopped")], turn.State with { Correction = null });
        if (turn.Action == CorrectionActions.Send)
            return await sending.SendAsync(turn, account, household, ct);
        if (await consent.NeededAsync(turn with { Activity = turn.Activity with { Text = "" }, Action = turn.Action ?? CorrectionActions.Start }, ConsentPurpose.Requests, ct) is { } question)
            return question;
        return await GoOnAsync(turn, ct);
    }

    private async Task<TurnResult> GoOnAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Action == CorrectionActions.Words)
            return cards.Ask(turn, "ask_words", CorrectionActions.OwnWords);
        if (turn.Action is null && turn.Awaited == CorrectionActions.OwnWords)
            return cards.ShowWords(turn, Shortened(turn.Activity.Text));
        if (CorrectionField.Of(turn.ActionArgument(CorrectionActions.FieldVerb)) is { } asked)
            return cards.AskValue(turn, asked);
        var (field, typed) = Given(turn);
        if (field is null && turn.Action is null or CorrectionActions.Start)
            return cards.Fields();
        // The rest shows the record: read through the gate.
        var (household, refusal) = await record.ReadAsync(turn, ct);
        if (household is null)
            return refusal ?? Say("not_linked");
        if (field is not null)
            return cards.Check(turn, household, field, typed);
        return CorrectionField.Of($"{nameof(Member.FullName)}.{turn.ActionArgument(CorrectionActions.PersonVerb)}")?.Number is { } person ? cards.FieldsOf(household, person) : cards.People(household);
    }

    private static (CorrectionField? Field, string Typed) Given(Turn turn) =>
        turn.ActionArgument(CorrectionActions.SetVerb)?.Split('=') is [var code, var value] ? (CorrectionField.Of(code), value)
        : (CorrectionField.Of(turn.AwaitedArgument(CorrectionActions.ValueVerb)), turn.Activity.Text);

    private static string Shortened(string text) => text.Length <= LongestWords ? text.Trim() : text[..LongestWords].Trim();

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
