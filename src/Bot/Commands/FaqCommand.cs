using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Search;

namespace CauNoi.Bot.Commands;

/// <summary><c>faq lint</c>, <c>faq export</c> and <c>faq train</c>.</summary>
public static class FaqCommand
{
    public static Command Create() => new("faq", "Check or export the FAQ.") { Lint(), Export(), Train() };

    private static Command Lint()
    {
        var command = new Command("lint", "Report every fault of the content with file and line.");
        command.SetAction(result =>
        {
            var faults = Faults(out var entries);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Files = entries.Count, Faults = faults });
            else if (faults.Count > 0)
                CommandOutput.Line(string.Join('\n', faults));
            else
            {
                var texts = CommandContext.Phrases(CommandContext.Knowledge()).For("commands");
                CommandOutput.Line(texts.Text(
                    "lint_clean",
                    ("files", entries.Count),
                    ("topics", entries.DistinctBy(e => e.Entry.Id).Count()),
                    ("questions", entries.Sum(e => e.Entry.Questions.Count))));
            }

            return faults.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    // The FAQ's own faults first, all of them; then whatever stops the rest of the content from loading.
    private static IReadOnlyList<ContentFault> Faults(out IReadOnlyList<FaqSource> entries)
    {
        entries = [];
        try
        {
            (entries, var faults) = FaqBase.Read(new ContentFolder(CommandContext.Options().FindContent()));
            faults = [.. faults, .. FaqLint.Check(entries)];
            if (faults.Count == 0)
                CommandContext.Phrases(CommandContext.Knowledge());
            return faults;
        }
        catch (ContentException fault)
        {
            return fault.Faults;
        }
    }

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
                .Select(t => CommandOutput.JsonLine(new { t.Topic.Id, Questions = t.Topic.Phrasings, t.Entry!.Answer }))
                .ToList();
            await File.WriteAllLinesAsync(result.GetRequiredValue(file).FullName, topics, ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Topics = topics.Count });
            return CommandContext.Success;
        });
        return command;
    }
}
