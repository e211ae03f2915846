using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What the bot keeps, why, and what a person can ask for (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).</summary>
public sealed class PrivacySkill(Phrasebook phrases) : ISkill
{
    private const string Show = "privacy:show";

    private readonly SkillTexts _texts = phrases.For("privacy");

    public bool Claims(Turn turn) => turn.Action == Show || (turn.Action is null && _texts.Says("privacy", turn.Text));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult<TurnResult>(new OutgoingActivity
    {
        Text = _texts.Text(turn.Speaker.IsStaff ? "notice_staff" : "notice"),
        Sources = [new Citation(_texts.Text("source"), null)],
    });
}
