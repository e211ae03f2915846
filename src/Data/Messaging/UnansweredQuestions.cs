using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Collects what the bot could not answer, masked, until a person has answered it.</summary>
public sealed class UnansweredQuestions(CauNoiContext db)
{
    /// <summary>The newest so many are looked at: more could not be read by anybody.</summary>
    public const int MostRead = 5_000;

    /// <summary>Adds the question to the caller's unit of work, masked.</summary>
    public void Add(string text, string outcome, string? nearestTopic, DateTimeOffset now, ConversationAddress? askedIn = null) =>
        db.UnansweredQuestions.Add(new UnansweredQuestion
        {
            At = now,
            Text = MaskedText.Of(text),
            Outcome = outcome,
            NearestTopic = nearestTopic,
            Channel = askedIn?.Channel,
            ConversationId = askedIn?.ConversationId,
        });

    /// <summary>What waits for an answer and was asked at or after the given time, oldest first.</summary>
    public async Task<IReadOnlyList<UnansweredQuestion>> ReadOpenAsync(DateTimeOffset since, CancellationToken ct)
    {
        var newest = await db.UnansweredQuestions.AsNoTracking()
            .Where(q => q.AnsweredAt == null && q.At >= since)
            .OrderByDescending(q => q.Id)
            .Take(MostRead)
            .ToListAsync(ct);
        newest.Reverse();
        return newest;
    }

    /// <summary>Marks a question answered by a staff member; part of the caller's transaction.</summary>
    /// <returns>False if somebody else has answered it meanwhile: it must not be answered twice.</returns>
    public async Task<bool> MarkAnsweredAsync(long id, Guid accountId, DateTimeOffset now, CancellationToken ct) =>
        await db.UnansweredQuestions.Where(q => q.Id == id && q.AnsweredAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.AnsweredAt, now).SetProperty(q => q.AnsweredBy, accountId), ct) == 1;
}
