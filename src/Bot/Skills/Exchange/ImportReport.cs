using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Writing;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>What a dry run has found: the first of it as a message, all of it as a workbook.</summary>
public sealed class ImportReport(ExchangeWords words, ColumnBook book, Phrasebook phrases)
{
    private const int MostRemarks = 10;
    private const int MostConflicts = 5;

    private static readonly (string Key, double Width)[] Columns = [("record", 9), ("line", 9), ("column", 24), ("mark", 12), ("problem", 90)];

    private readonly SkillTexts _texts = phrases.For("import");

    /// <summary>The message; every line of it stands alone.</summary>
    public string Text(FileInHand file, RegistrySource source, ImportPreview report)
    {
        var lines = new List<string> { _texts.Text("report", ("file", file.File.Name), ("rows", file.Rows ?? 0)) };
        if (file.Columns.Count > 0)
            lines.Add(Understood(file, source.Table));
        var shown = Important(report).ToList();
        if (shown.Count > 0)
            lines.AddRange(["", _texts.Text("remarks"), .. shown.Take(MostRemarks).Select(r => _texts.Text("item", ("text", Line(r, source.Table))))]);
        var all = report.RemarkCounts.Where(c => c.Key.Severity != Severity.Info).Sum(c => c.Value);
        if (all > MostRemarks)
            lines.Add(_texts.Text("remarks_more", ("count", all - Math.Min(shown.Count, MostRemarks))));
        if (report.ConflictCount > 0)
            lines.AddRange(["", _texts.Text("conflicts", ("count", report.ConflictCount)), .. report.Conflicts.Take(MostConflicts).Select(c => _texts.Text("item", ("text", words.Conflict(c))))]);
        lines.AddRange(["", .. words.Outcome(report, run: null)]);
        if (report is { HasWork: true, NeedsConsent: true })
            lines.AddRange(["", _texts.Text("consent")]);
        return string.Join('\n', lines);
    }

    /// <summary>Everything that was noticed, in the order of the rows; null if nothing was.</summary>
    public FileContent? Workbook(FileInHand file, RegistrySource source, ImportPreview report)
    {
        if (report.Remarks.Count == 0 && report.Conflicts.Count == 0)
            return null;
        using var content = new MemoryStream();
        using (var table = new XlsxTableWriter(content, _texts.Text("sheet"), [.. Columns.Select(c => new TableColumn(_texts.Text($"column.{c.Key}"), c.Width))]))
        {
            foreach (var remark in report.Remarks.OrderBy(r => r.Record ?? 0).ThenBy(r => r.Line ?? 0))
                table.Write(
                    TableValue.FromNumber(remark.Record), TableValue.FromNumber(remark.Line), TableValue.FromText(ColumnOf(remark, source.Table)),
                    TableValue.FromText(words.Mark(remark.Severity)), TableValue.FromText(words.Problem(remark)));
            foreach (var conflict in report.Conflicts)
                table.Write(default, default, TableValue.FromText(words.Field(conflict.Field)), TableValue.FromText(_texts.Text("mark_conflict")), TableValue.FromText(words.Conflict(conflict)));
        }

        return new FileContent(_texts.Text("report_file"), MediaTypes.Xlsx, content.ToArray());
    }

    private string Understood(FileInHand file, string table)
    {
        var pairs = file.Columns.Select(c => c.Value.Length == 0
            ? _texts.Text("understood_left", ("heading", c.Key))
            : _texts.Text("understood_pair", ("heading", c.Key), ("column", book.Title(table, c.Value))));
        return file.RememberedAt is { } at
            ? _texts.Text("understood_before", ("date", VietnamFormat.Date(VietnamTime.DateOf(at))), ("pairs", string.Join("; ", pairs)))
            : _texts.Text("understood", ("pairs", string.Join("; ", pairs)));
    }

    private static IEnumerable<Remark> Important(ImportPreview report) =>
        report.Remarks.Where(r => r.Severity != Severity.Info).OrderByDescending(r => r.Severity).ThenBy(r => r.Record ?? 0).ThenBy(r => r.Line ?? 0);

    private string Line(Remark remark, string table)
    {
        var column = ColumnOf(remark, table);
        var key = remark switch
        {
            { Line: not null } when column.Length > 0 => "at_column",
            { Line: not null } => "at_line",
            _ when column.Length > 0 => "at_heading",
            _ => "at_file",
        };
        return _texts.Text(
            key, ("line", remark.Line?.ToString(VietnamFormat.Culture) ?? ""), ("column", column), ("problem", words.Problem(remark)), ("mark", words.Mark(remark.Severity)));
    }

    private string ColumnOf(Remark remark, string table) => remark.Column is { } column ? book.Title(table, column) : "";
}
