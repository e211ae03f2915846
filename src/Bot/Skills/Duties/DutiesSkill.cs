using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What somebody has to do, and her answers to reminders: done, remind me later, I cannot go on.</summary>
public sealed class DutiesSkill(Recipients recipients, DutyBooks books, DutyAnswers answers, DutyCards cards, DutyHelp help, Phrasebook phrases) : ISkill
{
    private const int LongestWords = 500;

    private readonly SkillTexts _texts = phrases.For("reminders");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(DutyActions.Verb) is not null
        || (turn.AwaitedArgument(DutyActions.WordsVerb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Says("duties", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.AccountId is not { } account || await recipients.FindAsync(account, ct) is not { } person)
            return Say("not_found");
        if (turn.AwaitedArgument(DutyActions.WordsVerb) is { } awaited)
            return await WordsAsync(turn, person, awaited, ct);
        if (DutyActions.Subject(turn, DutyActions.ShowVerb) is { } shown)
            return await WithAsync(person, shown, async found => cards.Show(found, (await books.ReadAsync(person, turn.Today, ct)).Places, turn.Today), ct);
        if (DutyActions.Subject(turn, DutyActions.DoneVerb) is { } done)
            return cards.Outcome(await answers.DoneAsync(person, done, turn.Today, turn.Now, ct));
        if (DutyActions.Subject(turn, DutyActions.NotDoneVerb) is { } mistaken)
            return cards.Outcome(await answers.NotDoneAsync(person, mistaken, turn.Today, ct));
        if (DutyActions.Subject(turn, DutyActions.LaterVerb) is { } later)
            return await WithAsync(person, later, found => Task.FromResult(cards.AskUntil(found, turn.Today)), ct);
        if (DutyActions.Until(turn) is var (put, until))
            return until <= turn.Today ? Say("day_passed") : cards.Outcome(await answers.LaterAsync(person, put, until, turn.Today, turn.Now, ct));
        if (DutyActions.Subject(turn, DutyActions.HardVerb) is { } hard)
            return await AskWordsAsync(turn, person, hard, ct);
        var page = int.TryParse(turn.ActionArgument(DutyActions.ListVerb), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        var (open, places) = await books.ReadAsync(person, turn.Today, ct);
        return cards.List(open, places, page, turn.Today);
    }

    private async Task<TurnResult> AskWordsAsync(Turn turn, Recipient person, DutySubject subject, CancellationToken ct) =>
        await answers.FindAsync(person, subject, ct) switch
        {
            null => Say("not_found"),
            { IsOpen: false } settled => cards.Outcome(new DutyOutcome.Settled(settled.Duty, settled.SettledOn)),
            _ => new TurnResult([Say("ask_words")], turn.State with { Awaiting = DutyActions.For(DutyActions.WordsVerb, subject) }),
        };

    private async Task<TurnResult> WordsAsync(Turn turn, Recipient person, string awaited, CancellationToken ct)
    {
        var said = turn.Activity.Text.Trim();
        if (_texts.Says("stop", turn.Text))
            return Say("stopped");
        if (said.Length > LongestWords)
            return new TurnResult([Say("words_too_long")], turn.State with { Awaiting = turn.Awaited });
        if (DutySubject.Read(awaited) is not { } subject || await answers.FindAsync(person, subject, ct) is not { } found)
            return Say("not_found");
        if (!found.IsOpen)
            return cards.Outcome(new DutyOutcome.Settled(found.Duty, found.SettledOn));
        var (_, places) = await books.ReadAsync(person, turn.Today, ct);
        return await help.AskAsync(turn, person, found.Duty, places.Of(found.Duty.Place), said, ct);
    }

    private async Task<TurnResult> WithAsync(Recipient person, DutySubject subject, Func<FoundDuty, Task<OutgoingActivity>> answer, CancellationToken ct) =>
        await answers.FindAsync(person, subject, ct) is { } found ? await answer(found) : Say("not_found");

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
