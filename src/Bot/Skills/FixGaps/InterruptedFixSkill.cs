using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Bot.Skills.AskPolicy;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Takes what was typed instead of a value: a question in between is answered, with a button to go on; anything else is a wrong answer.</summary>
public sealed class InterruptedFixSkill(FixDesk desk, FixDrafts drafts, FixAnswers answers, QuestionBetween question, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public bool Claims(Turn turn) => turn is { Action: null, IsPrivate: true, Awaited: FixAction.Typed } && drafts.Find(turn)?.Current is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (question.Is(turn, _texts))
            return await question.AnswerAsync(turn, new Button(_texts.Text("button_go_on"), FixAction.GoOn), FixAction.Typed, ct);
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        return refusal ?? await desk.GoOnAsync(turn, reader, (draft, household) => answers.Again(turn, draft, household, _texts.Text("not_read")), ct);
    }
}
