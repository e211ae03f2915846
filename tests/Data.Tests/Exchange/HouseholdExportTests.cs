using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

public abstract class HouseholdExportTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_exported_in_full_can_be_imported_again_and_changes_nothing(bool asText)
    {
        await AddAsync();
        var file = await ExportAsync(asText, full: true);

        var report = await PreviewAsync(file, OnConflict.TakeFile);

        Assert.Equal((0, 0, 4, 0, 0), (report.NewHouseholds, report.ChangedHouseholds, report.UnchangedHouseholds, report.ConflictCount, report.Refused));
        Assert.DoesNotContain(report.Remarks, r => r.Severity != Severity.Info);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_masked_list_has_no_number_and_no_note_and_imported_puts_none_out(bool asText)
    {
        await AddAsync();
        var file = await ExportAsync(asText, full: false);

        var report = await PreviewAsync(file, OnConflict.TakeFile);

        Assert.Equal((0, 0), (report.ChangedHouseholds, report.ConflictCount));
        Assert.Equal(2, report.Remarks.Count(r => r.Kind == RemarkKind.MaskedValue));
    }

    [Fact]
    public async Task The_list_goes_by_hamlet_and_then_by_given_name_in_the_order_of_Vietnamese_letters()
    {
        await AddAsync();

        var list = await InUnit(unit => unit.Get<HouseholdExport>().ReadForOperatorAsync(Request(full: false), Now, default));

        Assert.Equal(["Vàng Thị Ân", "=1+1 Đào", "Lý A Sình", "Giàng Seo An"], list.Households.Select(h => h.HeadName));
    }

    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.HamletHead, false)]
    [InlineData(Role.Province, false)]
    public async Task Only_an_officer_gets_a_full_list_and_the_audit_has_one_read_with_the_number(Role role, bool isFull)
    {
        await AddAsync();
        var account = await InUnit(async unit =>
        {
            var area = new AreaScope
            {
                Level = Stewardship.LevelOf(role),
                AreaCode = role switch { Role.HamletHead => Places.Hamlet, Role.Officer => Places.Commune, _ => Places.Province },
            };
            var added = new Account { Id = Guid.NewGuid(), Name = "x", Role = role, CreatedAt = Now, Scopes = [area] };
            unit.Db.Accounts.Add(added);
            await unit.Db.SaveChangesAsync();
            return added.Id;
        });

        var list = await InUnit(unit => unit.Get<HouseholdExport>().ReadAsync(new Reader(account, "web"), Request(full: true), Now, default));

        Assert.Equal(isFull, list.IsFull);
        var entry = await InUnit(unit => unit.Db.Audit.AsNoTracking().SingleAsync(e => e.Action == AuditAction.HouseholdsRead));
        Assert.Equal((list.Households.Count, true), (entry.Count, entry.Allowed));
    }

    private static ExportRequest Request(bool full) => new(AreaLevel.Commune, Places.Commune, null, full);

    private Task AddAsync() => InUnit(async unit =>
    {
        await Places.AddAsync(unit.Db);
        var protection = unit.Get<FieldProtection>();
        Household[] households =
        [
            New("97001001-0001", Places.Hamlet, "Lý A Sình"), New("97001001-0002", Places.Hamlet, "Vàng Thị Ân"), New("97001001-0003", Places.Hamlet, "=1+1 Đào"),
            New("97001002-0001", Places.NextHamlet, "Giàng Seo An"),
        ];
        households[0].RecordPhone("0308405661", protection);
        households[0].Address = "Bản \"Nà Cài\",\n'=HYPERLINK(1)";
        households[1].RecordPhone("+84 308 405 662", protection);
        households[1].Notes = protection.Seal("-1 người; đi xa", ProtectedField.Note);
        households[1].Ethnicity = "'=Mông";
        households[2].Current.Deprivations = Deprivations.None;
        households[3].Current.Deprivations = Deprivations.Water | Deprivations.Job;
        (households[3].Current.DecisionNo, households[3].Current.DecisionDate, households[3].Current.B1Score) = ("80/QĐ-UBND", new DateOnly(2025, 12, 18), 83);
        unit.Db.Households.AddRange(households);
    });

    private static Household New(string code, string hamlet, string head) => new()
    {
        Code = code,
        HamletCode = hamlet,
        CommuneCode = Places.Commune,
        ProvinceCode = Places.Province,
        HeadName = head,
        Area = AreaKind.Rural,
        Status = HouseholdStatus.Poor,
        StatusYear = 2025,
        Assessments = [new Assessment { Year = 2025, Status = HouseholdStatus.Poor }],
    };

    private Task<TableFile> ExportAsync(bool asText, bool full) => InUnit(async unit =>
    {
        var list = await unit.Get<HouseholdExport>().ReadForOperatorAsync(Request(full), Now, default);
        using var content = new MemoryStream();
        var writer = unit.Get<HouseholdListWriter>();
        if (asText)
            writer.WriteText(content, list);
        else
            writer.WriteWorkbook(content, list, ["Danh sách hộ nghèo", "Xã Hòa Rạng", "Ngày lập: 22/11/2026. Người lập: Lan. Số hộ: 4."]);
        var bytes = content.ToArray();
        return new TableFile(asText ? "ho.csv" : "ho.xlsx", () => new MemoryStream(bytes));
    });

    private Task<ImportPreview> PreviewAsync(TableFile file, OnConflict onConflict) => InUnit(unit => unit.Get<RegistryImport>().PreviewAsync(
        RegistrySource.OfFile(file, Tables.SampleTable.Tables), new ImportOptions(new RecordAuthor(null, Now)) { OnConflict = onConflict }, null, default));
}

public sealed class HouseholdExportOnSqlite(SqliteDatabase database) : HouseholdExportTests(database), IClassFixture<SqliteDatabase>;

public sealed class HouseholdExportOnPostgres(PostgresDatabase database) : HouseholdExportTests(database), IClassFixture<PostgresDatabase>;
