using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Takes back a report, or a complaint, that was pressed by mistake.</summary>
public sealed class WithdrawalSkill(ReportWithdrawals withdrawals, StepReportCards cards, CampaignWords words, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) => turn.ActionArgument(CampaignAction.WithdrawVerb) is not null || turn.ActionArgument(CampaignAction.WithdrawComplaintVerb) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.ActionArgument(CampaignAction.WithdrawVerb)?.Split(':') is [var id, var day] && CampaignAction.Number(id) is { } step && CampaignAction.Day(day) is { } told)
            return cards.Told(await withdrawals.WithdrawAsync(reader, step, told, turn.Now, ct), turn.Today);
        if (CampaignAction.Number(turn.ActionArgument(CampaignAction.WithdrawComplaintVerb)) is not { } recheck)
            return cards.NotFound();
        return await withdrawals.WithdrawComplaintAsync(reader, recheck, turn.Now, ct) switch
        {
            ReportOutcome.Withdrawn gone => new OutgoingActivity
            {
                Text = _texts.Text("complaint_withdrawn", ("place", words.Place(gone.Step))),
                Buttons = CampaignAction.Buttons(words.BackButton(gone.Step)),
            },
            var outcome => cards.Told(outcome, turn.Today),
        };
    }
}
