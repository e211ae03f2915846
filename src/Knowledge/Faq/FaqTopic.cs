namespace CauNoi.Knowledge.Faq;

/// <summary>Everything filed under one id: the phrasings, and the versions of the answer by time and place.</summary>
public sealed record FaqTopic(string Id, IReadOnlyList<FaqEntry> Versions)
{
    public IEnumerable<string> Phrasings => Versions.SelectMany(v => v.Questions.Append(v.Title)).Distinct(StringComparer.Ordinal);

    /// <summary>What the first national version says: its words help to find the topic.</summary>
    public string Body => Versions.FirstOrDefault(v => v.Area == FaqEntry.National) is { } first ? first.AnswerOn(first.ValidFrom) : "";

    /// <summary>The answer that holds on a day in a province; the province's own wins over the national one.</summary>
    public FaqEntry? EntryFor(DateOnly day, string? province) =>
        Versions.FirstOrDefault(v => province is not null && v.Area == province && v.IsValidOn(day))
        ?? Versions.FirstOrDefault(v => v.Area == FaqEntry.National && v.IsValidOn(day));
}
