using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Opens the campaign of a commune's year, once.</summary>
public sealed class Campaigns(CauNoiContext db, ReviewTimetable reviews, ReviewYears years, CampaignRecords records)
{
    /// <summary>Opens a campaign with all its steps and the households to review. Saves.</summary>
    /// <param name="reader">An officer of the commune, or the person who runs the program.</param>
    /// <param name="today">The day of opening in Vietnam.</param>
    public async Task<OpenOutcome> OpenAsync(Reader reader, string communeCode, int year, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Communes.AsNoTracking().SingleOrDefaultAsync(c => c.Code == communeCode, ct) is not { } commune || !await MayOpenAsync(reader, communeCode, ct))
            return new OpenOutcome.UnknownCommune();
        if (await FindAsync(communeCode, year, ct) is { } before)
            return new OpenOutcome.AlreadyOpen(before);
        if (year < today.Year)
            return new OpenOutcome.PastYear();
        if (reviews.For(year, today) is not { } timetable)
            return new OpenOutcome.UnknownYear();
        if (await years.IsClosedAsync(communeCode, year, ct))
            return new OpenOutcome.ClosedYear();
        // A turn has a transaction already, and commits it itself.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var isFirst = await InsertAsync(commune, year, reader, now, ct);
        var campaign = await FindAsync(communeCode, year, ct) ?? throw new InvalidOperationException($"The campaign of {communeCode} in {year} was not kept.");
        if (!isFirst)
            return new OpenOutcome.AlreadyOpen(campaign);
        db.CampaignSteps.AddRange(CampaignPlan.OfCommune(campaign, timetable, today));
        await db.SaveChangesAsync(ct);
        await records.RefreshAsync(campaign.Id, today, ct);
        var targets = await db.ReviewTargets.CountAsync(t => t.CampaignId == campaign.Id, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return new OpenOutcome.Opened((await FindAsync(communeCode, year, ct))!, targets);
    }

    /// <summary>Campaigns that may still change: those of this year and later, and earlier ones with steps that nobody has done.</summary>
    public async Task<IReadOnlyList<long>> OpenOnAsync(DateOnly day, CancellationToken ct) =>
        await db.ReviewCampaigns.Where(c => c.Year >= day.Year || c.Steps.Any(s => s.State == CampaignStepState.Open))
            .Where(c => !db.ClosedYears.Any(y => y.CommuneCode == c.CommuneCode && y.Year == c.Year))
            .OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);

    private async Task<bool> MayOpenAsync(Reader reader, string communeCode, CancellationToken ct) =>
        reader == Reader.Operator || await CampaignScope.IsOfficerAsync(db, reader.AccountId, communeCode, ct);

    private Task<ReviewCampaign?> FindAsync(string communeCode, int year, CancellationToken ct) =>
        db.ReviewCampaigns.AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Id)).SingleOrDefaultAsync(c => c.CommuneCode == communeCode && c.Year == year, ct);

    // Of two who open it at once the second waits here, and finds it open.
    private async Task<bool> InsertAsync(Commune commune, int year, Reader reader, DateTimeOffset now, CancellationToken ct)
    {
        var by = reader == Reader.Operator ? (Guid?)null : reader.AccountId;
        var at = now.ToUnixTimeMilliseconds();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ReviewCampaigns" ("CommuneCode", "ProvinceCode", "Year", "OpenedAt", "OpenedBy")
            VALUES ({commune.Code}, {commune.ProvinceCode}, {year}, {at}, {by})
            ON CONFLICT ("CommuneCode", "Year") DO NOTHING
            """,
            ct) == 1;
    }
}
