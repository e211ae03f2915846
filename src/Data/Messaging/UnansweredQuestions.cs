using System.Text.RegularExpressions;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Messaging;

/// <summary>Collects what the bot could not answer, without the numbers that could name somebody.</summary>
public sealed partial class UnansweredQuestions(CauNoiContext db)
{
    private const int LongestKept = 300;

    /// <summary>Adds the question to the caller's unit of work, with runs of four and more digits masked.</summary>
    public void Add(string text, string outcome, string? nearestTopic, DateTimeOffset now)
    {
        var masked = LongNumber().Replace(text, "…");
        db.UnansweredQuestions.Add(new UnansweredQuestion
        {
            At = now,
            Text = masked.Length <= LongestKept ? masked : masked[..LongestKept],
            Outcome = outcome,
            NearestTopic = nearestTopic,
        });
    }

    [GeneratedRegex(@"\d[\d .\-]{2,}\d")]
    private static partial Regex LongNumber();
}
