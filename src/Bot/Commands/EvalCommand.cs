using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary><c>eval FILE.jsonl</c>: asks every question of the file and counts what became of it.</summary>
public static class EvalCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "One question a line (q, ids, noise, role, oos), or one conversation (turns, ids)." };
        var outcomes = new Option<FileInfo?>("--out") { Description = "Writes the outcome of every question, one JSON object a line." };
        var asOf = CommandContext.AsOf();
        var command = new Command("eval", "Measure answers on a file of questions.") { file, outcomes, asOf };
        command.SetAction(async (result, ct) =>
        {
            var path = result.GetRequiredValue(file);
            if (!EvalLines.TryRead(path, out var lines, out var reason))
                return CommandOutput.Refuse(reason);

            var start = Stopwatch.GetTimestamp();
            var knowledge = CommandContext.Knowledge();
            var build = Stopwatch.GetElapsedTime(start);
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            IReadOnlyList<EvalOutcome> asked =
                [.. Evaluator.Ask(lines.Questions, knowledge.Answerer, day), .. Evaluator.Hold(lines.Conversations, knowledge.Answerer, day)];
            var report = Evaluator.Report(asked, knowledge.Faq, build);
            if (result.GetValue(outcomes) is { } target)
                await File.WriteAllLinesAsync(target.FullName, asked.Select(Line), ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(report);
            else
                Print(report);
            return CommandContext.Success;
        });
        return command;
    }

    private static string Line(EvalOutcome outcome) => CommandOutput.JsonLine(new
    {
        Q = outcome.Question.Text,
        outcome.Question.Ids,
        outcome.Outcome,
        outcome.AnswerId,
        outcome.Suggestions,
        Confidence = Math.Round(outcome.Decision.Confidence, 4),
        Ranked = outcome.Ranked.Select(r => new { r.Id, Score = Math.Round(r.Score, 4) }),
        Us = Math.Round(outcome.Microseconds, 1),
    });

    private static void Print(EvalReport report)
    {
        static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
        var scope = report.InScope;
        var outside = report.OutOfScope;
        CommandOutput.Line($"in scope ({scope.N}): recall@1 {Percent(scope.RecallAt1)}, recall@3 {Percent(scope.RecallAt3)}, strict@1 {Percent(scope.StrictAt1)}, MRR@10 {scope.MrrAt10:F3}");
        CommandOutput.Line($"  answered right {Percent(scope.AnsweredRight)}, wrong {Percent(scope.AnsweredWrong)}, suggested hit {Percent(scope.SuggestedHit)}, miss {Percent(scope.SuggestedMiss)}, abstained {Percent(scope.Abstained)}, fixed {Percent(scope.Fixed)}");
        CommandOutput.Line($"out of scope ({outside.N}): false answers {Percent(outside.FalseAnswerRate)}, suggested {Percent(outside.Suggested)}, abstained {Percent(outside.Abstained)}, fixed {Percent(outside.Fixed)}");
        foreach (var (turn, slice) in report.ByTurn ?? new Dictionary<string, SliceFigures>())
            CommandOutput.Line($"  {turn} turns ({slice.N}): recall@1 {Percent(slice.RecallAt1 ?? 0)}, recall@3 {Percent(slice.RecallAt3 ?? 0)}, false answers {Percent(slice.FalseAnswerRate ?? 0)}");
        foreach (var (noise, slice) in report.ByNoise)
            CommandOutput.Line($"  typed {noise} ({slice.N}): recall@1 {Percent(slice.RecallAt1 ?? 0)}, recall@3 {Percent(slice.RecallAt3 ?? 0)}");
        foreach (var (category, slice) in report.ByCategory)
            CommandOutput.Line($"  {category} ({slice.N}): recall@1 {Percent(slice.RecallAt1 ?? 0)}, recall@3 {Percent(slice.RecallAt3 ?? 0)}");
        CommandOutput.Line($"a question takes {report.LatencyUs.P50} µs (p50), {report.LatencyUs.P99} µs (p99); loading took {report.BuildMs} ms");
    }
}
