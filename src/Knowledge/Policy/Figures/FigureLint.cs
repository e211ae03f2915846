using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>The rules that the rows of <c>policy/figures.yaml</c> keep.</summary>
internal static class FigureLint
{
    private const decimal Largest = 1_000_000_000_000_000;

    public static IEnumerable<ContentFault> Check(IReadOnlyList<RowSource<FigureRow>> rows, PolicyFigures figures) =>
        RowLint.Check(rows).Concat(rows.SelectMany(r => OwnFaults(r, figures)));

    private static IEnumerable<ContentFault> OwnFaults(RowSource<FigureRow> source, PolicyFigures figures)
    {
        var row = source.Row;
        if (row.Value is < 0 or > Largest)
            yield return source.Fault("value", $"'{row.Id}' cannot be {row.Value}");
        if (!figures.HasUnit(row.Unit))
            yield return source.Fault("unit", $"'{row.Id}' has the unknown unit '{row.Unit}'; policy/units.yaml names the units");
        if (row is { Value: null, Confidence: Confidence.A or Confidence.B })
            yield return source.Fault("value", $"'{row.Id}' has no value; its confidence is C or U");
        if (figures.Periods(row.Id).Any(p => p.Unit != row.Unit))
            yield return source.Fault("unit", $"'{row.Id}' has another unit in another period");
        if (row.ProductOf is { } product)
            foreach (var fault in ProductFaults(source, product, figures))
                yield return fault;
    }

    private static IEnumerable<ContentFault> ProductFaults(RowSource<FigureRow> source, FigureProduct product, PolicyFigures figures)
    {
        var row = source.Row;
        var factors = figures.Periods(product.Figure).Where(f => f.ValidFrom <= (row.ValidTo ?? DateOnly.MaxValue) && (f.ValidTo ?? DateOnly.MaxValue) >= row.ValidFrom).ToList();
        if (factors.Count == 0)
            yield return source.Fault("product_of", $"'{row.Id}' is a product of '{product.Figure}', which is not known in that time");
        foreach (var factor in factors.Where(f => f.Value * product.Times != row.Value))
            yield return source.Fault("product_of", $"'{row.Id}' is {row.Value}, but {product.Times} × '{product.Figure}' of {factor.ValidFrom:yyyy-MM-dd} is {factor.Value * product.Times}");
    }
}
