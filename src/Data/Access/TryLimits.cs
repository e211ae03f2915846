using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>
/// How often a chat may try: fewer times than it takes to lock a household, so that no stranger alone can keep a family out; and a few households a day.
/// </summary>
public sealed class TryLimits(CauNoiContext db)
{
    public const int MostOfChat = 3;
    public const int MostOfChatInADay = 10;

    /// <summary>Counts a try of a chat. Part of the caller's transaction.</summary>
    /// <param name="householdCode">Empty if no household has the code that was typed.</param>
    /// <returns>False if the chat has used up its tries: then this one is not heard, right or wrong.</returns>
    public async Task<bool> CountAsync(string channel, string userId, string householdCode, DateTimeOffset now, CancellationToken ct)
    {
        var dayAgo = now.AddDays(-1);
        var ofDay = await db.WrongTries.Where(t => t.Channel == channel && t.UserId == userId && t.LastAt > dayAgo).SumAsync(t => t.Count, ct);
        var at = now.ToUnixTimeMilliseconds();
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "WrongTries" ("Channel", "UserId", "HouseholdCode", "Count", "LastAt")
            VALUES ({channel}, {userId}, {householdCode}, 1, {at})
            ON CONFLICT ("Channel", "UserId", "HouseholdCode")
            DO UPDATE SET "Count" = "WrongTries"."Count" + 1, "LastAt" = excluded."LastAt" WHERE "WrongTries"."Count" < {MostOfChat}
            """,
            ct);
        return counted == 1 && ofDay < MostOfChatInADay;
    }

    /// <summary>Forgets the tries at a household: it was opened, or has a new PIN.</summary>
    public Task ForgetAsync(string householdCode, CancellationToken ct) =>
        db.WrongTries.Where(t => t.HouseholdCode == householdCode).ExecuteDeleteAsync(ct);
}
