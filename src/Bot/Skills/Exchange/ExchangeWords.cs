using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>The Vietnamese words for imports: what was noticed in files, what would be done, how it ended.</summary>
public sealed class ExchangeWords(Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("exchange");

    /// <summary>The report, line by line: remarks, conflicts, then what would be or was done.</summary>
    /// <param name="report">What the import found.</param>
    /// <param name="run">The import, if it was carried out.</param>
    public IEnumerable<string> Report(ImportPreview report, ImportRun? run)
    {
        foreach (var group in report.Remarks.GroupBy(r => (r.Kind, r.Severity)))
        {
            foreach (var remark in group)
                yield return Marked(remark);
            if (report.RemarkCounts[group.Key] - group.Count() is > 0 and var more)
                yield return _texts.Text("remarks_more", ("count", more), ("problem", Problem(group.Key.Kind)));
        }

        foreach (var conflict in report.Conflicts)
            yield return Conflict(conflict);
        if (report.ConflictCount > report.Conflicts.Count)
            yield return _texts.Text("conflicts_more", ("count", report.ConflictCount - report.Conflicts.Count));
        foreach (var line in Outcome(report, run))
            yield return line;
    }

    /// <summary>What would be or was done, without what was noticed.</summary>
    public IEnumerable<string> Outcome(ImportPreview report, ImportRun? run)
    {
        yield return report switch
        {
            { IsRefused: true } => _texts.Text("refused"),
            { HasWork: false } => _texts.Text("nothing"),
            _ => Counts(report, run),
        };
        if (!report.IsRefused && report.Benefits > 0)
            yield return _texts.Text("benefits", ("count", report.Benefits));
        if (!report.IsRefused && report.Refused > 0)
            yield return _texts.Text("left_out", ("count", report.Refused));
    }

    public string Mark(Severity severity) => _texts.Text($"mark.{ContentKey.Of(severity)}");

    public string Field(string field) => _texts.Text($"field.{field}");

    /// <summary>What was noticed, without where.</summary>
    public string Problem(Remark remark) =>
        remark.Detail is { } detail ? _texts.Text("with_detail", ("problem", Problem(remark.Kind)), ("detail", detail)) : Problem(remark.Kind);

    public string Remark(Remark remark)
    {
        var key = remark switch
        {
            { Record: not null, Column: not null } => "at_record",
            { Record: not null } => "at_row",
            { Line: not null } => "at_line",
            { Column: not null } => "at_column",
            _ => "at_file",
        };
        return _texts.Text(
            key,
            ("file", remark.File), ("record", remark.Record ?? 0), ("line", remark.Line?.ToString(VietnamFormat.Culture) ?? "…"), ("column", remark.Column ?? ""),
            ("problem", Problem(remark)));
    }

    public string Undo(long importId, UndoOutcome outcome) => outcome switch
    {
        UndoOutcome.Undone done => _texts.Text("undone", ("id", importId), ("households", done.RemovedHouseholds)),
        UndoOutcome.AlreadyUndone already => _texts.Text("undo_already", ("id", importId), ("date", Day(already.Run.UndoneAt!.Value))),
        UndoOutcome.EditedLater edited => _texts.Text("undo_edited", ("id", importId), ("count", edited.Count), ("codes", string.Join(", ", edited.First))),
        UndoOutcome.YearClosed closed => _texts.Text("undo_closed", ("id", importId), ("years", string.Join(", ", closed.Years))),
        UndoOutcome.Busy => _texts.Text("busy"),
        _ => _texts.Text("undo_unknown", ("id", importId)),
    };

    public string Run(ImportRun run) => _texts.Text(
        "run",
        ("id", run.Id), ("date", Day(run.At)), ("files", run.Files), ("new", run.NewHouseholds), ("changed", run.ChangedHouseholds), ("members", run.Members),
        ("state", run.UndoneAt is null ? "" : _texts.Text("run_undone")));

    public string Stage(ImportStage stage) => _texts.Text($"progress.{ContentKey.Of(stage)}");

    /// <summary>How the headings of the files were understood, a line a file.</summary>
    public IEnumerable<string> Headings(ImportPreview report) =>
        report.Headings.Where(f => f.Value.Any(h => h.Column is not null && h.Column != h.Text)).Select(f => _texts.Text(
            "columns",
            ("file", f.Key),
            ("known", f.Value.Count(h => h.Column is not null)),
            ("pairs", string.Join("; ", f.Value.Where(h => h.Column is not null).Select(h => _texts.Text("columns_pair", ("heading", h.Text), ("column", h.Column!)))))));

    private string Counts(ImportPreview report, ImportRun? run) => _texts.Text(
        run is null ? "plan" : "done",
        ("id", run?.Id ?? 0), ("hamlets", report.Hamlets), ("new", report.NewHouseholds), ("changed", report.ChangedHouseholds),
        ("members", report.Members), ("years", report.Years), ("same", report.UnchangedHouseholds));

    public string Conflict(ValueConflict conflict)
    {
        var place = (conflict.Year is { } year ? _texts.Text("conflict_year", ("year", year)) : "")
            + (conflict.Member is { } member ? _texts.Text("conflict_member", ("member", member)) : "");
        return _texts.Text(
            "conflict",
            ("household", conflict.HouseholdCode), ("place", place), ("field", Field(conflict.Field)),
            ("recorded", conflict.Recorded), ("told", conflict.Told));
    }

    private string Marked(Remark remark) => _texts.Text("marked", ("mark", Mark(remark.Severity)), ("text", Remark(remark)));

    private string Problem(RemarkKind kind) => _texts.Text($"remark.{ContentKey.Of(kind)}");

    private static string Day(DateTimeOffset at) => VietnamFormat.Date(VietnamTime.DateOf(at));
}
