using CauNoi.Bot.Conversations;
using CauNoi.Data.Privacy;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What a person has agreed to.</summary>
public sealed class ConsentLines(Consents consents, ConsentQuestion question, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    /// <returns>The lines, and whether there is anything that can be withdrawn.</returns>
    public async Task<(IReadOnlyList<string> Lines, bool Any)> OfAsync(Turn turn, CancellationToken ct)
    {
        var agreed = await consents.OfAsync(ConsentQuestion.GiverOf(turn), ct);
        return (
            [
                .. agreed.Select(c => _texts.Text(
                    "mine_consent", ("purpose", question.Word(c.Purpose)), ("version", c.Version), ("date", VietnamFormat.Date(VietnamTime.DateOf(c.At))))),
                .. agreed.Count == 0 && !turn.Speaker.IsStaff ? [_texts.Text("mine_no_consent")] : Array.Empty<string>(),
            ],
            agreed.Count > 0);
    }
}
