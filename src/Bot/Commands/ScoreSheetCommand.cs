using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.ScoreSheets;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Commands;

/// <summary><c>score-sheet FILE.json</c>: what is missing or contradictory on a filled survey form and in its record.</summary>
public static class ScoreSheetCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A filled form: form, column, answers, totals, record." };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day of the survey, yyyy-MM-dd (default: the end of the record's list year, else today)." };
        var command = new Command("score-sheet", "Check a filled survey form and the record that it belongs to.") { file, asOf };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(file);
            var knowledge = CommandContext.Knowledge();
            var phrases = CommandContext.Phrases(knowledge);
            var texts = phrases.For("commands");
            if (!CommandInput.TryRead(path, phrases, bytes => ScoreSheetFile.Parse(bytes), out var input, out var reason))
                return CommandOutput.Refuse(reason);
            if (!input.TryRead(out var sheet, out var fault))
                return CommandOutput.Refuse(texts.Text("sheet_answer_unreadable", ("file", path.Name), ("item", fault)));
            if (knowledge.Policy.ScoreForms.Find(input.Form) is not { } form)
                return CommandOutput.Refuse(texts.Text("sheet_form_unknown", ("form", input.Form), ("forms", string.Join(", ", knowledge.Policy.ScoreForms.All.Select(f => f.Id)))));

            var day = result.GetValue(asOf) ?? (input.Record?.ListYear is >= 1 and <= 9999 and var year ? new DateOnly(year, 12, 31) : CommandContext.Today());
            var scoring = knowledge.Policy.Standards.InForceOn(day)?.Scoring;
            var checkedSheet = knowledge.Policy.ScoreForms.Sheets.Check(form, sheet, scoring, day);
            var findings = checkedSheet.Findings.Concat(RecordFindings(input, checkedSheet, Context(knowledge, input, scoring, day), knowledge.Policy.ScoreForms.Records)).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(Document(checkedSheet, findings, day));
            else
                Print(checkedSheet, sheet, findings, texts, input.Record is not null && scoring is null ? day : null);
            return CommandContext.Success;
        });
        return command;
    }

    private static IReadOnlyList<CheckFinding> RecordFindings(ScoreSheetFile input, SheetResult sheet, RecordContext context, RecordCheck records) =>
        input.Record is { } record ? records.Check(record.CompletedBy(sheet, input.Totals), context) : [];

    private static RecordContext Context(KnowledgeBase knowledge, ScoreSheetFile input, ScoringRule? scoring, DateOnly day)
    {
        var calendar = knowledge.Policy.Calendar;
        return new RecordContext(
            day,
            scoring,
            knowledge.Policy.ScoreForms.InForceOn(day, ScoreFormKind.SurveyDeprivation)?.Items.Count,
            (from, to) => Enumerable.Range(from.DayNumber, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Count(d => calendar.IsWorkingDay(DateOnly.FromDayNumber(d))),
            input.SharedIdNumbers.ToHashSet());
    }

    private static object Document(SheetResult sheet, IReadOnlyList<CheckFinding> findings, DateOnly day)
    {
        int? Of(ScoreFormKind kind) => sheet.Form.Kind == kind ? sheet.Total : null;
        return new
        {
            Form = sheet.Form.Id,
            sheet.Form.Example,
            AsOf = day,
            Totals = new { Criteria = Of(ScoreFormKind.Screening), B1 = Of(ScoreFormKind.SurveyIncome), B2 = Of(ScoreFormKind.SurveyDeprivation) },
            sheet.GoesOnToSurvey,
            Findings = findings.Select(f => new { f.Case.Rule, f.Item, f.Severity, f.Text, f.Fix, f.FixedBy, f.Source }),
        };
    }

    private static void Print(SheetResult sheet, FilledSheet filled, IReadOnlyList<CheckFinding> findings, SkillTexts texts, DateOnly? unscored)
    {
        CommandOutput.Line(sheet.Form.Title);
        if (sheet.Form.Example)
            CommandOutput.Line(texts.Text("sheet_example"));
        CommandOutput.Line(
            sheet.Total is { } total ? texts.Text("sheet_total", ("total", total))
            : filled.Answers.Count == 0 && filled.Totals.Of(sheet.Form.Kind) is { } typed ? texts.Text("sheet_typed_total", ("total", typed))
            : texts.Text("sheet_no_total", ("points", sheet.PointsSoFar)));
        if (sheet.GoesOnToSurvey is { } goesOn)
            CommandOutput.Line(goesOn ? texts.Text("sheet_goes_on") : texts.Text("sheet_stops"));
        if (unscored is { } day)
            CommandOutput.Line(texts.Text("sheet_no_scoring", ("day", VietnamFormat.Date(day))));
        foreach (var f in findings)
        {
            CommandOutput.Line(texts.Text("sheet_finding", ("rule", f.Case.Rule), ("title", f.Title), ("item", f.Item is { } item ? $" [{item}]" : ""), ("text", f.Text)));
            var who = texts.Text($"fixed_by.{ContentKey.Of(f.FixedBy)}");
            CommandOutput.Line(texts.Text("sheet_fix", ("who", who), ("fix", f.Fix)));
            CommandOutput.Line(texts.Text("sheet_source", ("source", f.Source)));
        }

        if (findings.Count == 0)
            CommandOutput.Line(texts.Text("sheet_clean"));
    }
}
