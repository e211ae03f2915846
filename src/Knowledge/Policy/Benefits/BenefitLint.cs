using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>The rules that the rows of <c>policy/benefits.yaml</c> keep.</summary>
internal static class BenefitLint
{
    private const int OldestAge = 120;

    public static IEnumerable<ContentFault> Check(IReadOnlyList<RowSource<BenefitRow>> rows, PolicyFigures figures, IReadOnlySet<string> provinces) =>
        RowLint.Check(rows).Concat(rows.SelectMany(r => AmountFaults(r, figures))).Concat(rows.SelectMany(r => ConditionFaults(r, provinces)));

    private static IEnumerable<ContentFault> AmountFaults(RowSource<BenefitRow> source, PolicyFigures figures)
    {
        var (row, amount) = (source.Row, source.Row.Amount);
        if (amount.Figure is null == amount.Text is null)
            yield return source.Fault("amount", $"'{row.Id}': an amount is either a figure or a text");
        if (amount.Times <= 0)
            yield return source.Fault("amount", $"'{row.Id}': an amount cannot be {amount.Times} times a figure");
        var named = row.Extras.Select(e => e.Figure).OfType<string>().Concat(amount.Figure is { } id ? [id] : new FigureText(amount.Text ?? "", figures).References.Select(r => r.Id)).ToList();
        if (!row.Confidence.IsSpoken() && (amount.Figure is null || row.Extras.Count > 0) && named.Count > 0)
            yield return source.Fault("amount", $"'{row.Id}' of confidence {row.Confidence} tells a number");
        foreach (var figure in named.Where(f => figures.Periods(f).Count == 0))
            yield return source.Fault("amount", $"'{row.Id}' names the unknown figure '{figure}'");
        foreach (var figure in named.Where(f => figures.Periods(f) is [var first, ..] && first.ValidFrom > row.ValidFrom))
            yield return source.Fault("amount", $"'{figure}' is not known on {row.ValidFrom:yyyy-MM-dd}, when '{row.Id}' begins");
    }

    private static IEnumerable<ContentFault> ConditionFaults(RowSource<BenefitRow> source, IReadOnlySet<string> provinces)
    {
        var (row, when) = (source.Row, source.Row.When);
        if (when.AgeFrom is < 0 or > OldestAge || when.AgeUnder is <= 0 or > OldestAge || when.AgeFrom >= when.AgeUnder)
            yield return source.Fault("when", $"'{row.Id}': nobody is of an age from {when.AgeFrom} and under {when.AgeUnder}");
        if (when.EscapedWithinMonths is <= 0)
            yield return source.Fault("when", $"'{row.Id}': escaped within {when.EscapedWithinMonths} months");
        foreach (var province in (when.Province ?? []).Where(p => !provinces.Contains(p)))
            yield return source.Fault("when", $"'{row.Id}' is of the unknown province '{province}'");
        if (when.StatusAnyFlag && (when.Status is not { Count: > 0 } || when.ProvincialStatus is not { Count: > 0 }))
            yield return source.Fault("when", $"'{row.Id}': status_any_flag needs both status and provincial_status");
        if (when.Status?.Contains(PovertyStatus.Undetermined) == true || when.ProvincialStatus?.Contains(PovertyStatus.Undetermined) == true)
            yield return source.Fault("when", $"'{row.Id}': 'undetermined' is no class");
    }
}
