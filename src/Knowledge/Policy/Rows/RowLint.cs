using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>The rules that the rows of every dated table keep.</summary>
public static class RowLint
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public static IEnumerable<ContentFault> Check<T>(IReadOnlyList<RowSource<T>> rows)
        where T : IDatedRow => rows.SelectMany(OwnFaults).Concat(PeriodFaults(rows));

    private static IEnumerable<ContentFault> OwnFaults<T>(RowSource<T> source)
        where T : IDatedRow
    {
        var row = source.Row;
        if (string.IsNullOrWhiteSpace(row.Id))
            yield return source.Fault("id", "the id is empty");
        if (string.IsNullOrWhiteSpace(row.Source))
            yield return source.Fault("source", $"'{row.Id}' names no source");
        if (row.ValidFrom < Earliest || row.ValidFrom > Latest)
            yield return source.Fault("valid_from", $"'{row.Id}' begins on {row.ValidFrom:yyyy-MM-dd}, which cannot be");
        if (row.ValidTo < row.ValidFrom)
            yield return source.Fault("valid_to", $"'{row.Id}' ends on {row.ValidTo:yyyy-MM-dd}, before it begins on {row.ValidFrom:yyyy-MM-dd}");
    }

    private static IEnumerable<ContentFault> PeriodFaults<T>(IReadOnlyList<RowSource<T>> rows)
        where T : IDatedRow
    {
        foreach (var series in rows.GroupBy(r => r.Row.Id, StringComparer.Ordinal))
        {
            var periods = series.OrderBy(r => r.Row.ValidFrom).ToList();
            foreach (var (earlier, later) in periods.Zip(periods.Skip(1)))
                if (earlier.Row.ValidTo is not { } end || end >= later.Row.ValidFrom)
                    yield return later.Fault("valid_from", $"'{later.Row.Id}' overlaps the row of {earlier.File}:{earlier.Line}; to replace that row, write its valid_from");
                else if (end.AddDays(1) != later.Row.ValidFrom)
                    yield return later.Fault("valid_from", $"'{later.Row.Id}' leaves a gap after {end:yyyy-MM-dd} ({earlier.File}:{earlier.Line})");
        }
    }
}
