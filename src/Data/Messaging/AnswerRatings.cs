using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Collects what people think of the answers.</summary>
public sealed class AnswerRatings(CauNoiContext db)
{
    /// <summary>Adds a rating to the caller's unit of work; the question is masked.</summary>
    /// <returns>Its id, by which a reason can be given later.</returns>
    public Guid Add(string topicId, string? question, bool good, RatingReason? reason, DateTimeOffset now)
    {
        var rating = new AnswerRating
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            TopicId = topicId,
            Question = MaskedText.Of(question ?? ""),
            Good = good,
            Reason = reason,
        };
        db.AnswerRatings.Add(rating);
        return rating.Id;
    }

    /// <summary>Says why a rating was bad; null takes a reason back. Part of the caller's transaction.</summary>
    public Task SetReasonAsync(Guid id, RatingReason? reason, CancellationToken ct) =>
        db.AnswerRatings.Where(r => r.Id == id && !r.Good).ExecuteUpdateAsync(set => set.SetProperty(r => r.Reason, reason), ct);

    /// <summary>The counts of every topic that was rated, in the order of their ids.</summary>
    public async Task<IReadOnlyList<TopicRatings>> CountAsync(CancellationToken ct)
    {
        var counts = await db.AnswerRatings
            .GroupBy(r => new { r.TopicId, r.Good, Other = r.Reason == RatingReason.OtherTopic })
            .Select(g => new { g.Key.TopicId, g.Key.Good, g.Key.Other, Count = g.Count() })
            .ToListAsync(ct);
        return [.. counts.GroupBy(c => c.TopicId, StringComparer.Ordinal)
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new TopicRatings(
                t.Key,
                t.Where(c => c.Good).Sum(c => c.Count),
                t.Where(c => !c.Good && !c.Other).Sum(c => c.Count),
                t.Where(c => !c.Good && c.Other).Sum(c => c.Count)))];
    }
}
