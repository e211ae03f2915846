using System.Text.RegularExpressions;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Messaging;

/// <summary>Collects what the bot could not answer, without the numbers that could name somebody.</summary>
public sealed partial class UnansweredQuestions(CauNoiContext db)
{
    private const int LongestKept = 300;

    // PostgreSQL stores no such character in a text.
    private const string Nul = "\0";

    /// <summary>Adds the question to the caller's unit of work, with runs of four and more digits masked.</summary>
    public void Add(string text, string outcome, string? nearestTopic, DateTimeOffset now)
    {
        var masked = LongNumber().Replace(text.Replace(Nul, "", StringComparison.Ordinal), "…");
        db.UnansweredQuestions.Add(new UnansweredQuestion
        {
            At = now,
            Text = Cut(masked),
            Outcome = outcome,
            NearestTopic = nearestTopic,
        });
    }

    // Half a surrogate pair is no text: PostgreSQL refuses it.
    private static string Cut(string text) =>
        text.Length <= LongestKept ? text : text[..(char.IsHighSurrogate(text[LongestKept - 1]) ? LongestKept - 1 : LongestKept)];

    [GeneratedRegex(@"\d[\d .\-]{2,}\d")]
    private static partial Regex LongNumber();
}
