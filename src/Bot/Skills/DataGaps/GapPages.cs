using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>The pages of the skill. What names households is marked as confidential.</summary>
public sealed class GapPages(GapCard card, GapHouseholds households, GapPicture picture)
{
    /// <summary>A place, with a picture of the places below it where the machine can draw.</summary>
    /// <param name="turn">To which it answers.</param>
    /// <param name="figures">What is known of the place.</param>
    /// <param name="assigns">True if the reader may give the place to its head.</param>
    public OutgoingActivity Show(Turn turn, GapFigures figures, bool assigns) =>
        card.Show(figures, turn.Today, assigns) with { Attachments = picture.Of(figures, turn) is { } drawn ? [drawn] : [] };

    public OutgoingActivity Places(GapFigures figures, int page) => card.Places(figures, page);

    public OutgoingActivity OfRule(GapArea hamlet, GapRule rule, IReadOnlyList<Gap> gaps, int page, DateOnly today) =>
        households.OfRule(hamlet, rule, gaps, page, today) with { Confidential = true };

    public OutgoingActivity All(GapArea hamlet, IReadOnlyList<Gap> gaps, int page, DateOnly today) =>
        households.All(hamlet, gaps, page, today) with { Confidential = true };
}
