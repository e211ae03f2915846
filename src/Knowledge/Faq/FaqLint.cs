using System.Text.RegularExpressions;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Knowledge.Faq;

/// <summary>The rules that every FAQ entry keeps; each fault names file and line.</summary>
public static partial class FaqLint
{
    public const int FewestPhrasings = 30;
    public const int LongestAnswer = 1_500;
    public const int LongestLabel = 36;

    /// <param name="sources">All entries.</param>
    /// <param name="figures">The numbers that answers may name; none unless given.</param>
    /// <param name="fewestPhrasings">A topic with fewer is found less well, but what it answers is as right as any other.</param>
    public static IReadOnlyList<ContentFault> Check(IReadOnlyList<FaqSource> sources, PolicyFigures? figures = null, int fewestPhrasings = FewestPhrasings)
    {
        figures ??= PolicyFigures.None;
        var ids = sources.Select(s => s.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. sources.SelectMany(s => EntryFaults(s, ids, figures)), .. sources.SelectMany(s => FaqFigures.References(s, figures)), .. TopicFaults(sources, fewestPhrasings), .. SharedPhrasings(sources)];
    }

    private static IEnumerable<ContentFault> EntryFaults(FaqSource source, HashSet<string> ids, PolicyFigures figures)
    {
        var entry = source.Entry;
        var parts = entry.File.Split('/');
        if (parts.Length != 3 || parts[1] != entry.Category)
            yield return Fault(source, "category:", $"category '{entry.Category}' does not match the folder of {entry.File}");
        if (parts[^1].Split('.')[0] != entry.Id)
            yield return Fault(source, "id:", $"id '{entry.Id}' does not match the file name");
        if (entry.ValidTo < entry.ValidFrom)
            yield return Fault(source, "valid_to:", "valid_to lies before valid_from");
        if (entry.Sources.Count == 0)
            yield return Fault(source, "sources:", "at least one source is needed");
        if (entry.Audience.Count == 0)
            yield return Fault(source, "audience:", "at least one audience is needed");
        if (entry.Answer.Length == 0)
            yield return new ContentFault(entry.File, source.LineOfAnswer(), "the answer is empty");
        if (new FigureText(entry.Answer, figures).LongestLength is > LongestAnswer and var length)
            yield return new ContentFault(entry.File, source.LineOfAnswer(), $"the answer has {length} characters, more than {LongestAnswer}");
        if (entry.Label.Length > LongestLabel)
            yield return Fault(source, "label:", $"the label has {entry.Label.Length} characters, more than {LongestLabel}");
        foreach (var id in entry.Related.Where(r => !ids.Contains(r) || r == entry.Id))
            yield return Fault(source, "related:", $"related topic '{id}' does not exist");
    }

    private static IEnumerable<ContentFault> TopicFaults(IReadOnlyList<FaqSource> sources, int fewestPhrasings)
    {
        foreach (var topic in sources.GroupBy(s => s.Entry.Id, StringComparer.Ordinal))
        {
            var first = topic.First();
            var phrasings = topic.Sum(s => s.Entry.Questions.Count);
            if (phrasings < fewestPhrasings)
                yield return Fault(first, "questions:", $"topic '{topic.Key}' has {phrasings} questions, fewer than {fewestPhrasings}");
            foreach (var area in topic.GroupBy(s => s.Entry.Area, StringComparer.Ordinal))
            {
                var versions = area.OrderBy(s => s.Entry.ValidFrom).ToList();
                foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
                    if (earlier.Entry.ValidTo is not { } end || end >= later.Entry.ValidFrom)
                        yield return Fault(later, "valid_from:", $"overlaps {earlier.Entry.File} in time");
                    else if (end.AddDays(1) != later.Entry.ValidFrom)
                        yield return Fault(later, "valid_from:", $"leaves a gap after {earlier.Entry.File}");
            }
        }
    }

    private static IEnumerable<ContentFault> SharedPhrasings(IReadOnlyList<FaqSource> sources)
    {
        var seen = new Dictionary<string, FaqEntry>(StringComparer.OrdinalIgnoreCase);
        var inTopic = new Dictionary<(string Topic, string Folded), string>();
        foreach (var source in sources)
            foreach (var question in source.Entry.Questions)
                if (!seen.TryAdd(question.Trim(), source.Entry))
                    yield return new ContentFault(
                        source.Entry.File, source.LineOfItem(question), $"the question stands in {seen[question.Trim()].File} already");
                else if (!inTopic.TryAdd((source.Entry.Id, Folded(question)), question))
                    yield return new ContentFault(
                        source.Entry.File,
                        source.LineOfItem(question),
                        $"the question differs only in marks from '{inTopic[(source.Entry.Id, Folded(question))]}'");
    }

    private static string Folded(string question) => NoWord().Replace(VietnameseLetters.Fold(question), " ").Trim();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoWord();

    private static ContentFault Fault(FaqSource source, string line, string message) => new(source.Entry.File, source.LineOf(line), message);
}
