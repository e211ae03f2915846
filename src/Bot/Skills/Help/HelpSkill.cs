using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Help;

/// <summary>Greets who has just come in, and says what the bot can do for somebody in this role.</summary>
public sealed class HelpSkill(Phrasebook phrases) : ISkill
{
    private const string Show = "help:show";

    private readonly SkillTexts _texts = phrases.For("help");

    public bool Claims(Turn turn) => turn.Action == Show || turn.Activity.Joined || (turn.Action is null && _texts.Says("help", turn.Text));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var role = ContentKey.Of(turn.Speaker.Role);
        var key = _texts.Has(role) ? role : turn.Speaker.IsStaff ? "officer" : "resident";
        return Task.FromResult<TurnResult>(new OutgoingActivity
        {
            Text = turn.Activity.Joined && !turn.Speaker.IsStaff ? _texts.Text("welcome") : _texts.Text(key),
            Buttons = Buttons(turn.Speaker.ReadsHouseholds ? "staff_buttons" : "resident_buttons"),
        });
    }

    // "Lịch rà soát = reviews:timetable", one a line.
    private List<Button> Buttons(string key) =>
        [.. _texts.Text(key).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" = ", 2))
            .Select(parts => new Button(parts[0].Trim(), parts[1].Trim()))];
}
