using System.Security.Cryptography;
using System.Text;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Looks at a file of which nothing is known: what table it is, how long, and which headings somebody has to explain.</summary>
public sealed class TableGlances(RegistryTables tables, ColumnBook book)
{
    private const int Samples = 2;
    private const int FingerprintBytes = 16;

    private readonly LikelyColumns _likely = new(book);

    /// <param name="file">The file.</param>
    /// <param name="told">Heading → column id as explained so far; "" leaves the column out.</param>
    /// <param name="most">Rows are counted to one more than this.</param>
    /// <returns>Null if the file has no header that could be read.</returns>
    public TableGlance? Of(TableFile file, IReadOnlyDictionary<string, string> told, int most)
    {
        var source = RegistrySource.OfFile(file, tables, told);
        if (file.Open(new FileRemarks(file.Name)) is not { } raw)
            return null;
        using var rows = new PeekedRows(raw, TableLimits.HeaderWithin);
        var (index, headings) = HeaderFinder.Find(rows.First, book.Headings(source.Table, told));
        if (index < 0)
            return null;
        for (var i = 0; i <= index; i++)
            rows.Read();
        var leftOut = told.Where(t => t.Value.Length == 0).Select(t => CellText.HeadingKey(t.Key)).ToHashSet();
        var unknown = headings.Where(h => h.Column is null && !leftOut.Contains(CellText.HeadingKey(h.Text))).ToList();
        var samples = unknown.ToDictionary(h => h.Position, _ => new List<string>());
        var count = 0;
        while (count <= most && rows.Read())
        {
            count++;
            foreach (var (position, found) in samples)
                if (found.Count < Samples && position < rows.Cells.Count && CellText.Clean(rows.Cells[position].Text) is { Length: > 0 } cell)
                    found.Add(cell);
        }

        var used = headings.Select(h => h.Column).OfType<string>().ToHashSet();
        return new TableGlance(
            source,
            FingerprintOf(headings),
            count,
            [.. unknown.Select(h => new UnknownColumn(
                h.Text, [.. samples[h.Position].Select(SampleCell.Masked)], _likely.Of(source.Table, h.Text, samples[h.Position], used)))]);
    }

    private static string FingerprintOf(IReadOnlyList<Heading> headings)
    {
        var keys = string.Join('\n', headings.Select(h => CellText.HeadingKey(h.Text)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)).AsSpan(0, FingerprintBytes));
    }
}
