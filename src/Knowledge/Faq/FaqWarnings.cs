using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Faq;

/// <summary>What a curator should look at on a day: no faults, but answers that age.</summary>
public static class FaqWarnings
{
    /// <summary>An end of validity is told so many days ahead.</summary>
    public const int DaysAhead = 60;

    public static IReadOnlyList<ContentFault> On(DateOnly day, IReadOnlyList<FaqSource> sources, IReadOnlyList<ReplacedDocument> replaced) =>
    [
        .. sources.Where(s => EndsSoon(s.Entry, day) && !HasSuccessor(s.Entry, sources))
            .Select(s => Warning(s, "valid_to:", $"{(s.Entry.ValidTo < day ? "ended" : "ends")} on {s.Entry.ValidTo:yyyy-MM-dd} and nothing follows it")),
        .. sources.SelectMany(s => replaced.Where(r => RestsOn(s.Entry, r, day))
            .Select(r => Warning(s, "sources:", $"cites {r.Document}, replaced by {r.ReplacedBy} from {r.From:yyyy-MM-dd}"))),
        .. sources.Where(s => s.Entry.ReviewedOn.AddYears(1) <= day && !(s.Entry.ValidTo < day))
            .Select(s => Warning(s, "reviewed_on:", $"was last reviewed on {s.Entry.ReviewedOn:yyyy-MM-dd}, a year ago or more")),
    ];

    private static bool EndsSoon(FaqEntry entry, DateOnly day) => entry.ValidTo is { } end && end <= day.AddDays(DaysAhead);

    private static bool HasSuccessor(FaqEntry entry, IReadOnlyList<FaqSource> sources) =>
        sources.Any(s => s.Entry.Id == entry.Id && s.Entry.Area == entry.Area && s.Entry.ValidFrom > entry.ValidTo);

    // An answer that ended before the replacement was right in its time; one that cites both documents tells of the change.
    private static bool RestsOn(FaqEntry entry, ReplacedDocument replaced, DateOnly day) =>
        replaced.From <= day
        && !(entry.ValidTo < replaced.From)
        && entry.Sources.Any(s => Names(s.Document, replaced.Document))
        && !entry.Sources.Any(s => Names(s.Document, replaced.ReplacedBy));

    // "Nghị định 20/2021/NĐ-CP" is not named by "Nghị định 120/2021/NĐ-CP", for the kind of document stands before the number.
    private static bool Names(string cited, string document) => cited.Contains(document, StringComparison.OrdinalIgnoreCase);

    private static ContentFault Warning(FaqSource source, string line, string message) => new(source.Entry.File, source.LineOf(line), message);
}
