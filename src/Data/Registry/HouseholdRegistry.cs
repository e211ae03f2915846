using System.Linq.Expressions;
using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>Reads households. Every read is limited to the reader's areas inside the query and leaves an audit entry.</summary>
public sealed class HouseholdRegistry(CauNoiContext db)
{
    /// <summary>The household with its members and history, or null: not there and not yours are one answer.</summary>
    public async Task<Household?> FindAsync(Reader reader, string code, DateTimeOffset now, CancellationToken ct)
    {
        var household = await WholeAsync(ReadableBy(reader.AccountId), code, ct);
        Audit(reader, AuditAction.HouseholdRead, code, household is not null, now);
        return household;
    }

    /// <summary>The household, for the person who runs the program and holds the database anyway; audited like every read.</summary>
    public async Task<Household?> FindForOperatorAsync(string code, DateTimeOffset now, CancellationToken ct)
    {
        var household = await WholeAsync(db.Households, code, ct);
        Audit(Reader.Operator, AuditAction.HouseholdRead, code, household is not null, now);
        return household;
    }

    /// <summary>How many households an account may read.</summary>
    public Task<int> CountAsync(Guid accountId, CancellationToken ct) => ReadableBy(accountId).CountAsync(ct);

    /// <summary>The names of the place where a household is recorded; the hamlet's is null if it is unknown.</summary>
    public async Task<(string? Hamlet, string? Commune)> PlaceNamesAsync(Household household, CancellationToken ct)
    {
        var hamlet = await db.Hamlets.Where(h => h.Code == household.HamletCode).Select(h => h.Name).SingleOrDefaultAsync(ct);
        var commune = await db.Communes.Where(c => c.Code == household.CommuneCode).Select(c => c.Name).SingleOrDefaultAsync(ct);
        return (hamlet, commune);
    }

    /// <summary>The support that a household has got, the newest first.</summary>
    public async Task<IReadOnlyList<BenefitReceived>> BenefitsAsync(Household household, int most, CancellationToken ct) =>
        await db.BenefitsReceived.AsNoTracking().Where(b => b.HouseholdId == household.Id).OrderByDescending(b => b.Year).ThenByDescending(b => b.Id).Take(most).ToListAsync(ct);

    /// <summary>The households that an account in office may read.</summary>
    internal IQueryable<Household> ReadableBy(Guid accountId) => db.Households.Where(InAreaOf(db, accountId));

    /// <summary>Adds an audit entry to the unit of work: an answer is only delivered together with it.</summary>
    internal void Audit(Reader reader, AuditAction action, string subject, bool allowed, DateTimeOffset now, int? count = null) =>
        db.Audit.Add(reader.Entry(action, subject, allowed, now, count));

    internal static Task<Household?> WholeAsync(IQueryable<Household> readable, string code, CancellationToken ct) =>
        readable.AsNoTracking().AsSplitQuery()
            .Include(h => h.Members.OrderBy(m => m.Number))
            .Include(h => h.Assessments.OrderBy(a => a.Year))
            .SingleOrDefaultAsync(h => h.Code == code, ct);

    private static Expression<Func<Household, bool>> InAreaOf(CauNoiContext db, Guid accountId) => h =>
        db.AreaScopes.Any(s => s.AccountId == accountId
            && ((s.Level == AreaLevel.Hamlet && s.AreaCode == h.HamletCode)
                || (s.Level == AreaLevel.Commune && s.AreaCode == h.CommuneCode)
                || (s.Level == AreaLevel.Province && s.AreaCode == h.ProvinceCode)
                || (s.Level == AreaLevel.Household && s.AreaCode == h.Code))
            && db.Accounts.Any(m => m.Id == accountId && m.RevokedAt == null
                && (s.Level == AreaLevel.Household
                    ? m.Role == Role.Resident
                    : m.Role == Role.HamletHead || m.Role == Role.Officer || m.Role == Role.Province)));
}
