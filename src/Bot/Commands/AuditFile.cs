using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Tables.Writing;

namespace CauNoi.Bot.Commands;

/// <summary>Writes the audit for inspectors as CSV or as a workbook.</summary>
public static class AuditFile
{
    public const string Csv = ".csv";
    public const string Xlsx = ".xlsx";

    private const string Sheet = "audit";

    private static readonly TableColumn[] Columns =
    [
        new("sequence", 10), new("time", 19), new("account", 26), new("role", 14), new("channel", 11), new("action", 17), new("subject", 40), new("households", 11),
        new("allowed", 8), new("purpose", 16),
    ];

    /// <param name="file">Ends in .csv or .xlsx.</param>
    /// <param name="lines">In the order in which they were written.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>How many entries were written; null if a workbook cannot hold them all: then the file is not there.</returns>
    public static async Task<long?> WriteAsync(FileInfo file, IAsyncEnumerable<AuditLine> lines, CancellationToken ct)
    {
        var isWorkbook = file.Extension.Equals(Xlsx, StringComparison.OrdinalIgnoreCase);
        var written = 0L;
        var fits = true;
        await using (var stream = file.Create())
        using (ITableWriter table = isWorkbook ? new XlsxTableWriter(stream, Sheet, Columns) : new CsvTableWriter(stream, Columns))
            await foreach (var line in lines.WithCancellation(ct))
            {
                // The header takes a row.
                fits = !isWorkbook || written < XlsxTableWriter.MostRows - 1;
                if (!fits)
                    break;
                table.Write(Values(line));
                written++;
            }

        if (fits)
            return written;
        file.Delete();
        return null;
    }

    private static TableValue[] Values(AuditLine line) =>
    [
        TableValue.FromNumber(line.Sequence),
        TableValue.FromText(VietnamTime.LocalOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        TableValue.FromText(line.Name),
        TableValue.FromText(line.Role?.ToString()),
        TableValue.FromText(line.Channel),
        TableValue.FromText(line.Action.ToString()),
        TableValue.FromText(line.Subject),
        TableValue.FromNumber(line.Count),
        TableValue.FromNumber(line.Allowed ? 1 : 0),
        TableValue.FromText(line.Purpose?.ToString()),
    ];
}
