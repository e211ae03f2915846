using System.Text.RegularExpressions;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Knowledge.Faq;

/// <summary>Answers take their numbers of the law from the policy rows, so that content and rules cannot disagree.</summary>
public static partial class FaqFigures
{
    // What an answer says beside a number that is no more than the usual reading.
    private const string Hedge = "cách hiểu thường dùng";

    /// <summary>References that cannot be filled on some day of an answer's validity.</summary>
    public static IEnumerable<ContentFault> References(FaqSource source, PolicyFigures figures)
    {
        var entry = source.Entry;
        var text = new FigureText(entry.Answer, figures);
        foreach (var place in text.Malformed)
            yield return Fault(source, place, $"'{place}' is no reference to a figure");
        foreach (var reference in text.References.Distinct())
            if (Reason(reference, entry, figures) is { } reason)
                yield return Fault(source, reference.ToString(), $"'{reference}' {reason}");
    }

    /// <summary>Numbers with a unit that are written out instead of being taken from a row.</summary>
    public static IEnumerable<ContentFault> Literals(FaqSource source)
    {
        var lines = source.Entry.Answer.Split('\n');
        foreach (var (line, index) in lines.Select((l, i) => (Places().Replace(l, " "), i)))
            foreach (Match figure in Literal().Matches(line))
                yield return new ContentFault(
                    source.Entry.File, source.LineOfAnswer() + 1 + index, $"'{figure.Value}' is written out; name its row as {{{{id}}}}, or write {{{{={figure.Value}}}}} if it is no number of the law");
    }

    private static string? Reason(FigureReference reference, FaqEntry entry, PolicyFigures figures)
    {
        var periods = figures.Periods(reference.Id);
        if (periods.Count == 0)
            return "names no figure of content/policy";
        var (from, to) = reference.On is { } on ? (on, on) : (entry.ValidFrom, entry.ValidTo ?? DateOnly.MaxValue);
        if (from < periods[0].ValidFrom)
            return $"is not known before {periods[0].ValidFrom:yyyy-MM-dd}, and the answer holds from {from:yyyy-MM-dd}";
        if (periods[^1].ValidTo is { } end && end < to)
            return $"is not known after {end:yyyy-MM-dd}, and the answer holds longer; end the answer then, or write {reference.Id}@{end:yyyy-MM-dd}";
        var untold = periods.FirstOrDefault(p => !MayTell(p, entry) && p.ValidFrom <= to && (p.ValidTo is null || p.ValidTo >= from));
        return untold is null ? null : $"must not be told as a fact from {untold.ValidFrom:yyyy-MM-dd} on: confidence {untold.Confidence}";
    }

    private static bool MayTell(FigureRow row, FaqEntry entry) =>
        row.IsSpoken || (row is { Hedged: true, Value: not null } && entry.Answer.Contains(Hedge, StringComparison.OrdinalIgnoreCase));

    private static ContentFault Fault(FaqSource source, string contained, string message)
    {
        var lines = source.Text.Split('\n');
        var at = Array.FindLastIndex(lines, l => l.Contains(contained, StringComparison.Ordinal));
        return new ContentFault(source.Entry.File, at < 0 ? source.LineOfAnswer() : at + 1, message);
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"(?<![\d.,/-])\d+([.,]\d+)*\s*(đồng|triệu|nghìn|tỷ|%|điểm|kg|kWh|m²|km|ngày làm việc|chỉ số|tuổi|tháng|lần)(?!\w)")]
    private static partial Regex Literal();
}
