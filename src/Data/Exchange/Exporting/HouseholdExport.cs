using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language.Names;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Exporting;

/// <summary>Reads the households of a commune or hamlet as a list; one read in the audit, with the number of households.</summary>
public sealed class HouseholdExport(CauNoiContext db, HouseholdRegistry registry)
{
    /// <summary>The households of the area that the reader may read; full only for an officer, whoever asks for it.</summary>
    public async Task<HouseholdList> ReadAsync(Reader reader, ExportRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var isOfficer = await db.Accounts.AnyAsync(a => a.Id == reader.AccountId && a.Role == Role.Officer && a.RevokedAt == null, ct);
        return await ReadAsync(registry.ReadableBy(reader.AccountId), reader, request with { Full = request.Full && isOfficer }, now, ct);
    }

    /// <summary>The same for the person who runs the program and holds the database anyway.</summary>
    public Task<HouseholdList> ReadForOperatorAsync(ExportRequest request, DateTimeOffset now, CancellationToken ct) =>
        ReadAsync(db.Households, Reader.Operator, request, now, ct);

    private async Task<HouseholdList> ReadAsync(IQueryable<Household> readable, Reader reader, ExportRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var inArea = request.Level == AreaLevel.Hamlet ? readable.Where(h => h.HamletCode == request.Code) : readable.Where(h => h.CommuneCode == request.Code);
        var households = await inArea.AsNoTracking().AsSplitQuery().Where(h => request.Status == null || h.Status == request.Status)
            .Include(h => h.Assessments).Include(h => h.Benefits).ToListAsync(ct);
        registry.Audit(reader, AuditAction.HouseholdsRead, $"export {request.Code}{(request.Full ? " full" : "")}", households.Count > 0, now, households.Count);
        var (hamlets, communes) = (households.Select(h => h.HamletCode).Distinct().ToList(), households.Select(h => h.CommuneCode).Distinct().ToList());
        return new HouseholdList(
            [.. households.OrderBy(h => h.HamletCode, StringComparer.Ordinal).ThenBy(h => h.HeadName, NameOrder.Instance).ThenBy(h => h.Code, StringComparer.Ordinal)],
            await db.Hamlets.AsNoTracking().Where(h => EF.Parameter(hamlets).Contains(h.Code)).ToDictionaryAsync(h => h.Code, h => h.Name, ct),
            await db.Communes.AsNoTracking().Where(c => EF.Parameter(communes).Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name, ct),
            request.Full);
    }
}
