using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge.Search;

namespace CauNoi.Bot.Commands;

/// <summary>The verbs of <c>faq</c>; the short ones stand here.</summary>
public static class FaqCommand
{
    public static Command Create() => new("faq", "Check, measure or export the FAQ, and see what it lacks.")
    {
        FaqLintCommand.Create(),
        Export(),
        Train(),
        FaqUnansweredCommand.Create(),
        FaqCoverageCommand.Create(),
    };

    private static Command Train()
    {
        var command = new Command("train", "Learn from the content, unless that was done for this content already.");
        command.SetAction(result =>
        {
            var start = Stopwatch.GetTimestamp();
            var knowledge = CommandContext.Knowledge();
            var seconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1);
            var fusion = EvidenceIndex.SourceNames.Zip(knowledge.Learned.Ranking.FusionWeights);
            var confidence = ConfidenceSigns.Names.Zip(knowledge.Learned.Ranking.ConfidenceWeights);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new
                {
                    knowledge.LearnedAnew,
                    Seconds = seconds,
                    Sources = fusion.ToDictionary(w => w.First, w => Math.Round(w.Second, 3)),
                    Confidence = confidence.ToDictionary(w => w.First, w => Math.Round(w.Second, 3)),
                });
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(knowledge.LearnedAnew ? "learnt" : "loaded")} in {seconds} s\nsources: {Weights(fusion)}\nconfidence: {Weights(confidence)}"));
            return CommandContext.Success;
        });
        return command;
    }

    private static string Weights(IEnumerable<(string Name, float Weight)> weights) =>
        string.Join(", ", weights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} {w.Weight:F2}")));

    private static Command Export()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write, one JSON object a line.", Required = true };
        var asOf = CommandContext.AsOf();
        var command = new Command("export", "Write id, questions and today's answer of every topic.") { file, asOf };
        command.SetAction(async (result, ct) =>
        {
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var topics = CommandContext.Knowledge().Faq.Topics
                .Select(t => (Topic: t, Entry: t.EntryFor(day, province: null)))
                .Where(t => t.Entry is not null)
                .Select(t => CommandOutput.JsonLine(new { t.Topic.Id, Questions = t.Topic.Phrasings, Answer = t.Entry!.AnswerOn(day) }))
                .ToList();
            await File.WriteAllLinesAsync(result.GetRequiredValue(file).FullName, topics, ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Topics = topics.Count });
            return CommandContext.Success;
        });
        return command;
    }
}
