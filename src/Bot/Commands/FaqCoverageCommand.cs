using System.CommandLine;
using System.Globalization;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary><c>faq coverage</c>: a row a topic, the worst first: how it is found in held-out questions, and how people rate its answer.</summary>
public static class FaqCoverageCommand
{
    public static Command Create()
    {
        var asOf = CommandContext.AsOf();
        var command = new Command("coverage", "Show for every topic how well it is found and how its answer is rated.") { asOf };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var knowledge = services.GetRequiredService<KnowledgeBase>();
            var asked = Evaluator.Ask(EvalFile.HeldOut(knowledge.Content).Questions, knowledge.Answerer, result.GetValue(asOf) ?? CommandContext.Today());
            var ratings = (await scope.ServiceProvider.GetRequiredService<AnswerRatings>().CountAsync(ct)).ToDictionary(r => r.TopicId, StringComparer.Ordinal);
            var rows = TopicCoverage.Of(knowledge.Faq, asked)
                .Select(t => (Topic: t, Rated: ratings.GetValueOrDefault(t.Id, new TopicRatings(t.Id, 0, 0, 0))))
                .OrderBy(r => r.Topic.Recall ?? 1).ThenByDescending(r => r.Rated.Bad + r.Rated.OtherTopic)
                .ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { HeldOut = asked.Count, Topics = rows.Select(r => Row(r.Topic, r.Rated)) });
            else
                foreach (var (topic, rated) in rows)
                    CommandOutput.Line(Line(topic, rated));
            return CommandContext.Success;
        });
        return command;
    }

    private static object Row(TopicCoverage topic, TopicRatings rated) => new
    {
        topic.Id,
        topic.Phrasings,
        topic.HeldOut,
        topic.Recall,
        topic.Confusion,
        rated.Good,
        rated.Bad,
        rated.OtherTopic,
    };

    private static string Line(TopicCoverage topic, TopicRatings rated) => string.Create(
        CultureInfo.InvariantCulture,
        $"{topic.Recall,5:0.00}  {topic.Id,-36} {topic.Phrasings,4} phrasings {topic.HeldOut,4} held out  +{rated.Good} -{rated.Bad} ≠{rated.OtherTopic}{(topic.Confusion is { } other ? $"  → {other}" : "")}");
}
