using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The officer's side: sees what a hamlet head has filled in before and after, and says yes or no; the head is told.</summary>
public sealed class FixDecisions(FixApproval approval, Outbox outbox, FixWords words, Phrasebook phrases)
{
    public const string See = "see";

    private const string Yes = "yes";
    private const string No = "no";
    private const string NoReason = "none";

    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>True if the reason for a no is being typed.</summary>
    public static bool AwaitsReason(Turn turn) => FixAction.RequestOf(turn.AwaitedArgument(FixAction.RequestVerb)) is ({ } what, _) && what == No;

    public async Task<TurnResult> AnswerAsync(Turn turn, Reader officer, CancellationToken ct)
    {
        if (FixAction.RequestOf(turn.AwaitedArgument(FixAction.RequestVerb)) is var (_, refused))
            return await RefuseAsync(turn, officer, refused, MaskedText.Of(turn.Activity.Text), ct);
        return FixAction.RequestOf(turn.ActionArgument(FixAction.RequestVerb)) switch
        {
            (See, var id) => await ShowAsync(turn, officer, id, ct),
            (Yes, var id) => await GrantAsync(turn, officer, id, ct),
            (No, var id) => AskReason(turn, id),
            (NoReason, var id) => await RefuseAsync(turn, officer, id, reason: null, ct),
            _ => Say("not_found"),
        };
    }

    private async Task<TurnResult> ShowAsync(Turn turn, Reader officer, Guid id, CancellationToken ct) =>
        await approval.FindAsync(officer, id, turn.Now, ct) is { } request
            ? new OutgoingActivity
            {
                Text = string.Join(
                    "\n\n",
                    _texts.Text("request", ("code", request.Household.Code), ("head", RegistryWords.ShortName(request.Household.HeadName)), ("name", request.By ?? "")),
                    string.Join('\n', request.Values.Select(v => words.Change(v, request.Household, turn.Today)))),
                Confidential = true,
                Buttons = [new Button(_texts.Text("button_yes"), FixAction.Request(Yes, id)), new Button(_texts.Text("button_no"), FixAction.Request(No, id))],
            }
            : Say("request_gone");

    private async Task<TurnResult> GrantAsync(Turn turn, Reader officer, Guid id, CancellationToken ct)
    {
        if (await approval.FindAsync(officer, id, turn.Now, ct) is not { } request)
            return Say("request_gone");
        var decided = await approval.GrantAsync(officer, id, new RecordAuthor(officer.AccountId, turn.Now), ct);
        if (decided.Outcome is FixOutcome.Recorded)
            Tell(turn, decided, _texts.Text("granted", ("count", decided.Count)));
        var told = new OutgoingActivity { Text = words.Outcome(decided.Outcome, decided.Count, request.Household, turn.Today), Confidential = true };
        return decided.Outcome is FixOutcome.Changed
            ? told with { Buttons = [new Button(_texts.Text("button_no"), FixAction.Request(No, id))] }
            : told;
    }

    private TurnResult AskReason(Turn turn, Guid id) => new(
        [new OutgoingActivity { Text = _texts.Text("why_not"), Buttons = [new Button(_texts.Text("button_no_reason"), FixAction.Request(NoReason, id))] }],
        turn.State with { Awaiting = FixAction.Request(No, id) });

    private async Task<TurnResult> RefuseAsync(Turn turn, Reader officer, Guid id, string? reason, CancellationToken ct)
    {
        var decided = await approval.RefuseAsync(officer, id, reason, new RecordAuthor(officer.AccountId, turn.Now), ct);
        if (decided.Asker is null)
            return Say("request_gone");
        Tell(turn, decided, reason is null ? _texts.Text("refused", ("count", decided.Count)) : _texts.Text("refused_because", ("count", decided.Count), ("reason", reason)));
        return Say("refusal_told");
    }

    private void Tell(Turn turn, DecidedFix decided, string text)
    {
        if (decided.Asker is { } asker)
            outbox.Add(asker.Channel, asker.ConversationId, ActivityJson.Write(new OutgoingActivity { Text = text }), turn.Now);
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
