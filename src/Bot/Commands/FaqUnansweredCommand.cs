using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Curation;

namespace CauNoi.Bot.Commands;

/// <summary><c>faq unanswered</c>: what people asked in vain, grouped by meaning, the most frequent first.</summary>
public static class FaqUnansweredCommand
{
    public static Command Create()
    {
        var since = new Option<DateOnly?>("--since") { Description = "Only what was asked on this day or later, yyyy-MM-dd." };
        var command = new Command("unanswered", "List the questions that wait for an answer, grouped by meaning.") { since };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var from = result.GetValue(since) is { } day ? VietnamTime.InstantOf(day.ToDateTime(TimeOnly.MinValue)) : DateTimeOffset.UnixEpoch;
            var clusters = await scope.ServiceProvider.GetRequiredService<OpenClusters>().ReadAsync(from, ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Questions = clusters.Sum(c => c.Questions.Count), Clusters = clusters.Select(Row) });
            else
                foreach (var cluster in clusters)
                    CommandOutput.Line($"{cluster.Questions.Count,4}  {cluster.Example}  → {cluster.NearestTopic ?? "–"}  ({string.Join(", ", cluster.Outcomes.Select(o => $"{o.Key} {o.Value}"))})");
            return CommandContext.Success;
        });
        return command;
    }

    private static object Row(OpenCluster cluster) => new
    {
        cluster.Id,
        Count = cluster.Questions.Count,
        cluster.Example,
        cluster.NearestTopic,
        cluster.Outcomes,
        Wordings = cluster.Wordings,
    };
}
