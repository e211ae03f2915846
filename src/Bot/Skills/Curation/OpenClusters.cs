using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.Curation;

/// <summary>What people asked in vain, grouped by meaning.</summary>
public sealed class OpenClusters(UnansweredQuestions unanswered, VietnameseReader reader)
{
    /// <summary>The largest cluster first.</summary>
    public async Task<IReadOnlyList<OpenCluster>> ReadAsync(DateTimeOffset since, CancellationToken ct)
    {
        var open = await unanswered.ReadOpenAsync(since, ct);
        var clusters = QuestionClusters.Of([.. open.Select(q => new OpenQuestion(reader.Read(q.Text), q.NearestTopic))]);
        return [.. clusters.Select(c => new OpenCluster(c.NearestTopic, [.. c.Members.Select(m => open[m])]))];
    }

    /// <summary>The cluster that a question belongs to; null once it is answered.</summary>
    public async Task<OpenCluster?> FindAsync(long questionId, CancellationToken ct) =>
        (await ReadAsync(DateTimeOffset.UnixEpoch, ct)).FirstOrDefault(c => c.Questions.Any(q => q.Id == questionId));
}
