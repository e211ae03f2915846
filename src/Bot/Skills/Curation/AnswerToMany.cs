using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Curation;

/// <summary>Sends a person's answer to everybody who asked; part of the turn's transaction.</summary>
public sealed class AnswerToMany(UnansweredQuestions unanswered, Outbox outbox, DeliverySignal signal, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("curation");

    /// <returns>To how many conversations it goes, or null if somebody else has answered all of it meanwhile.</returns>
    public async Task<int?> SendAsync(OpenCluster cluster, string answer, Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var mine = new List<UnansweredQuestion>();
        foreach (var question in cluster.Questions)
            if (await unanswered.MarkAnsweredAsync(question.Id, accountId, now, ct))
                mine.Add(question);
        if (mine.Count == 0)
            return null;
        var askers = mine.Where(q => q is { Channel: not null, ConversationId: not null })
            .GroupBy(q => new ConversationAddress(q.Channel!, q.ConversationId!)).ToList();
        foreach (var asker in askers)
        {
            var message = new OutgoingActivity { Text = _texts.Text("to_asker", ("question", asker.Last().Text), ("answer", answer)) };
            outbox.Add(asker.Key.Channel, asker.Key.ConversationId, ActivityJson.Write(message), now);
        }

        signal.Wake();
        return askers.Count;
    }
}
