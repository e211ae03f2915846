using System.Globalization;
using System.Text;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Knowledge.Faq;

/// <summary>An FAQ entry in the making: the file form of an entry in which anything may still be missing.</summary>
public sealed record FaqDraft
{
    private const string Where = "draft";

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Label { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<Audience>? Audience { get; init; }

    public IReadOnlyList<string>? Questions { get; init; }

    public string? Area { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public IReadOnlyList<Source>? Sources { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public IReadOnlyList<string>? Related { get; init; }

    public string Answer { get; init; } = "";

    /// <summary>The file's text, with what a curator has to do as comments.</summary>
    /// <param name="note">What is to be filled in.</param>
    /// <param name="sourcesNote">What the sources need.</param>
    public string ToText(string note, string sourcesNote)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("---");
        Line($"# {note}");
        Line($"id: {Id}");
        Line($"title: {Quoted(Title ?? "")}");
        Line("label:");
        Line("category:");
        Line("audience: [resident]");
        Line("questions:");
        foreach (var question in Questions ?? [])
            Line($"  - {Quoted(question)}");
        Line($"area: {FaqEntry.National}");
        Line($"valid_from: {ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Line("valid_to:");
        Line($"# {sourcesNote}");
        Line("sources: []");
        Line("reviewed_on:");
        Line($"related: [{string.Join(", ", Related ?? [])}]");
        Line("---");
        Line(Answer.ReplaceLineEndings("\n").Trim());
        return text.ToString();
    }

    /// <summary>What keeps the draft from being an entry beside the existing ones: fields that are empty, then every rule of the FAQ.</summary>
    /// <param name="file">The draft's name for the faults.</param>
    /// <param name="text">The draft.</param>
    /// <param name="existing">The entries that are in force.</param>
    /// <param name="figures">The numbers that answers may name; none unless given.</param>
    public static IReadOnlyList<ContentFault> Check(string file, string text, IReadOnlyList<FaqSource> existing, PolicyFigures? figures = null)
    {
        FaqDraft draft;
        try
        {
            draft = FaqFile.Parse<FaqDraft>(file, text, out var answer) with { Answer = answer };
        }
        catch (ContentException fault)
        {
            return fault.Faults;
        }

        var entry = draft.ToEntry();
        var source = new FaqSource(entry, text);
        var missing = draft.Missing(existing).Select(m => new ContentFault(file, source.LineOf(m.Line), m.Message));
        var faults = FaqLint.Check([.. existing, source], figures).Concat(FaqFigures.Literals(source)).Where(f => f.File == entry.File).Select(f => f with { File = file });
        return [.. missing, .. faults];
    }

    private IEnumerable<(string Line, string Message)> Missing(IReadOnlyList<FaqSource> existing)
    {
        if (string.IsNullOrWhiteSpace(Id))
            yield return ("id:", "the id is missing");
        if (string.IsNullOrWhiteSpace(Title))
            yield return ("title:", "the title is missing");
        if (string.IsNullOrWhiteSpace(Label))
            yield return ("label:", "the label is missing");
        if (string.IsNullOrWhiteSpace(Category))
            yield return ("category:", "the category is missing");
        else if (existing.All(e => e.Entry.Category != Category))
            yield return ("category:", $"there is no category '{Category}' yet");
        if (ValidFrom is null)
            yield return ("valid_from:", "the first day of validity is missing");
        if (ReviewedOn is null)
            yield return ("reviewed_on:", "the day of the review is missing");
    }

    private FaqEntry ToEntry() => new()
    {
        Id = Id ?? Where,
        Title = Title ?? "",
        Label = Label ?? "",
        Category = Category ?? Where,
        Audience = Audience ?? [],
        Questions = Questions ?? [],
        Area = Area ?? FaqEntry.National,
        ValidFrom = ValidFrom ?? DateOnly.MinValue,
        ValidTo = ValidTo,
        Sources = Sources ?? [],
        ReviewedOn = ReviewedOn ?? DateOnly.MinValue,
        Related = Related ?? [],
        Answer = Answer,
        File = $"{FaqBase.Folder}/{Category ?? Where}/{Id ?? Where}.{Where}.md",
    };

    private static string Quoted(string text) =>
        $"\"{text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
