using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench ablation FILE.jsonl …</c>: what each part of the understanding brings: everything, then everything but one part.</summary>
public static class BenchAblationCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "One question a line.", Arity = ArgumentArity.OneOrMore };
        var asOf = CommandContext.AsOf();
        var command = new Command("ablation", "Learn again with parts left out, and compare the answers.") { files, asOf };
        command.SetAction(result =>
        {
            var sets = new List<(string Name, IReadOnlyList<EvalQuestion> Questions)>();
            foreach (var path in result.GetRequiredValue(files))
            {
                if (!EvalLines.TryRead(path, out var lines, out var reason))
                    return CommandOutput.Refuse(reason);
                if (lines.Questions.Count == 0)
                    return CommandOutput.Refuse($"{path.Name}: no questions in it");
                sets.Add((path.Name, lines.Questions));
            }

            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var rows = Ablation.Variants.SelectMany(v => Measure(v, sets, day)).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(rows);
            else
                CommandOutput.Line(Table(rows));
            return CommandContext.Success;
        });
        return command;
    }

    private static IReadOnlyList<Row> Measure(
        (string Name, KnowledgeOptions Options) variant, IReadOnlyList<(string Name, IReadOnlyList<EvalQuestion> Questions)> sets, DateOnly day)
    {
        var start = Stopwatch.GetTimestamp();
        var knowledge = KnowledgeBase.Load(CommandContext.Options().FindContent(), variant.Options);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Label(variant)}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        return [.. sets.Select(s => Of(Label(variant), s.Name, Evaluator.Report(Evaluator.Ask(s.Questions, knowledge.Answerer, day), knowledge.Faq, TimeSpan.Zero)))];
    }

    private static string Label((string Name, KnowledgeOptions Options) variant) =>
        variant.Options == KnowledgeOptions.Default ? variant.Name : $"without {variant.Name}";

    private static Row Of(string parts, string file, EvalReport report) => new(
        parts, file, report.InScope.RecallAt1, report.InScope.RecallAt3, report.InScope.AnsweredRight, report.InScope.AnsweredWrong, report.OutOfScope.FalseAnswerRate);

    private static string Table(IEnumerable<Row> rows) => string.Join('\n',
    [
        "| parts | file | recall@1 | recall@3 | answered right | answered wrong | false answers |",
        "|---|---|---|---|---|---|---|",
        .. rows.Select(r => string.Create(
            CultureInfo.InvariantCulture,
            $"| {r.Parts} | {r.File} | {100 * r.RecallAt1:F1}% | {100 * r.RecallAt3:F1}% | {100 * r.AnsweredRight:F1}% | {100 * r.AnsweredWrong:F1}% | {100 * r.FalseAnswers:F1}% |")),
    ]);

    private sealed record Row(string Parts, string File, double RecallAt1, double RecallAt3, double AnsweredRight, double AnsweredWrong, double FalseAnswers);
}
