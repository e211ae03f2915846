using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench answers FILE.jsonl</c>: time and memory of a question, of loading and of the index.</summary>
public static class BenchAnswersCommand
{
    private const double BytesInMegabyte = 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "One question a line." };
        var phrasings = new Option<int>("--phrasings") { Description = "Learn from noisy variants of the phrasings too, so many in all." };
        var passes = new Option<int>("--passes") { Description = "How often each question is asked.", DefaultValueFactory = _ => 9 };
        passes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--passes must be at least 1");
        });
        var asOf = CommandContext.AsOf();
        var command = new Command("answers", "Time and memory of answering the questions of a file.") { file, phrasings, passes, asOf };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(file);
            if (!EvalLines.TryRead(path, out var lines, out var reason))
                return CommandOutput.Refuse(reason);
            if (lines.Questions.Count == 0)
                return CommandOutput.Refuse($"{path.Name}: no questions in it");

            var options = KnowledgeOptions.Default with { Phrasings = result.GetValue(phrasings) };
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = Stopwatch.GetTimestamp();
            var knowledge = KnowledgeBase.Load(CommandContext.Options().FindContent(), options);
            var load = Stopwatch.GetElapsedTime(start);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            var report = new
            {
                knowledge.LearnedAnew,
                LoadMs = Math.Round(load.TotalMilliseconds),
                HeapMegabytes = Math.Round(held / BytesInMegabyte, 1),
                Answers = AnswerTiming.Of(lines.Questions, knowledge.Answerer, result.GetValue(asOf) ?? CommandContext.Today(), result.GetValue(passes)),
            };
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(report);
            else
                CommandOutput.Line(string.Create(CultureInfo.InvariantCulture, $"""
                    {(report.LearnedAnew ? "learnt" : "loaded")} in {report.LoadMs} ms, {report.HeapMegabytes} MB on the heap
                    a question takes {report.Answers.P50} µs (p50), {report.Answers.P99} µs (p99), {report.Answers.Mean} µs (mean); single askings {report.Answers.P99Single} µs (p99)
                    and allocates {report.Answers.AllocatedBytes} bytes ({report.Answers.Questions} questions, median of {report.Answers.Passes} passes each)
                    """));
            return CommandContext.Success;
        });
        return command;
    }
}
