using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

public abstract class BenefitImportTests(TestDatabase database) : StoreTests(database)
{
    private const string Sheet = """
        Mã hộ,STT thành viên,Năm,Ngày nhận,Nội dung hỗ trợ,Số tiền,Nguồn kinh phí
        97001001-0001,,2025,20/12/2025,Hỗ trợ nhà ở,60.000.000,Quỹ Vì người nghèo
        97001001-0001,2,,15/01/2026,Thẻ BHYT,,
        97001001-0002,,2025,,Quà Trung thu,,
        """;

    private static readonly RecordAuthor Operator = new(null, Now);

    [Fact]
    public async Task Support_comes_in_with_new_households_and_tells_kind_year_and_amount()
    {
        var report = (await ApplyAsync(Sheet)).Report;

        Assert.Equal((2, 3, 0), (report.NewHouseholds, report.Benefits, report.Refused));
        Assert.Equal(
            [
                (SupportKind.Housing, 2025, null, 60_000_000L, "Quỹ Vì người nghèo"),
                (SupportKind.Health, 2026, 2, null, null),
                (SupportKind.Other, 2025, (int?)null, (long?)null, (string?)null),
            ],
            (await AllAsync()).Select(b => (b.Kind, b.Year, b.MemberNumber, b.Amount, b.Source)));
        Assert.Equal([3], report.Remarks.Where(r => r.Kind == RemarkKind.SupportUnclear).Select(r => r.Record!.Value));
    }

    [Fact]
    public async Task The_same_sheet_again_changes_nothing()
    {
        await ApplyAsync(Sheet);

        var outcome = await OutcomeAsync(Sheet, OnConflict.TakeFile, alone: true);

        Assert.False(Assert.IsType<ImportOutcome.Refused>(outcome).Report.HasWork);
        Assert.Equal(3, (await AllAsync()).Count);
    }

    [Fact]
    public async Task What_a_later_sheet_adds_and_mends_of_recorded_households_is_in_the_history_and_can_be_taken_back()
    {
        await ApplyAsync(Sheet);
        var before = await AllAsync();

        var done = await ApplyAsync(Sheet.Replace("60.000.000", "65.000.000", StringComparison.Ordinal) + "\n97001001-0002,,2026,,Vay vốn,30.000.000,NHCSXH", OnConflict.TakeFile);

        Assert.Equal((2, 1), (done.Report.Benefits, done.Report.ConflictCount));
        Assert.Equal([65_000_000L, 30_000_000L], (await AllAsync()).Select(b => b.Amount).OfType<long>());
        Assert.Equal(2, await InUnit(unit => unit.Db.RecordChanges.CountAsync(c => c.ImportId == done.Run.Id && c.Part == RecordPart.Benefit)));

        Assert.IsType<UndoOutcome.Undone>(await InUnit(unit => unit.Get<ImportUndo>().UndoAsync(done.Run.Id, Operator, default)));
        Assert.Equal(before.Select(b => (b.Id, b.Amount)), (await AllAsync()).Select(b => (b.Id, b.Amount)));
    }

    [Fact]
    public async Task An_undone_import_takes_the_support_of_its_households_along()
    {
        var done = await ApplyAsync(Sheet);

        await InUnit(unit => unit.Get<ImportUndo>().UndoAsync(done.Run.Id, Operator, default));

        Assert.Empty(await AllAsync());
    }

    [Theory]
    [InlineData("97001001-0001,,2025,20/12/2025,Hỗ trợ nhà ở,60.000.000,Quỹ Vì người nghèo", RemarkKind.Repeated)]
    [InlineData("97001001-0001,,2025,20/12/2025,hỗ trợ nhà ở,70.000.000,Quỹ Vì người nghèo", RemarkKind.RepeatedDifferently)]
    [InlineData("97001001-0009,,2025,,Vay vốn,,", RemarkKind.UnknownHousehold)]
    [InlineData("97001001-0001,,,,Vay vốn,,", RemarkKind.ValueMissing)]
    [InlineData("97001001-0001,,2025,,Vay vốn,30,", RemarkKind.AmountUnclear)]
    public async Task A_row_that_cannot_be_taken_as_it_is_is_told(string row, RemarkKind kind)
    {
        var report = (await ApplyAsync($"{Sheet}\n{row}")).Report;

        Assert.Contains(report.Remarks, r => r.File == "benefits.csv" && r.Record == 4 && r.Kind == kind);
    }

    [Fact]
    public async Task An_officer_brings_in_support_of_her_own_commune_alone()
    {
        await ApplyAsync("");

        var outcome = await OutcomeAsync(Sheet, communes: "97002", alone: true);

        Assert.Equal(3, Assert.IsType<ImportOutcome.Refused>(outcome).Report.RemarkCounts[(RemarkKind.UnknownHousehold, Severity.Refuse)]);
    }

    private async Task<ImportOutcome.Done> ApplyAsync(string sheet, OnConflict onConflict = OnConflict.KeepRegistry) =>
        Assert.IsType<ImportOutcome.Done>(await OutcomeAsync(sheet, onConflict));

    private async Task<ImportOutcome> OutcomeAsync(string sheet, OnConflict onConflict = OnConflict.KeepRegistry, string? communes = null, bool alone = false)
    {
        using var folder = new RegistryFolder();
        if (alone)
            foreach (var file in (string[])["hamlets.csv", "households.csv", "members.csv", "history.csv"])
                folder.Delete(file);
        if (sheet.Length > 0)
            folder.Write("benefits.csv", sheet);
        var options = new ImportOptions(Operator) { OnConflict = onConflict, Communes = communes is null ? null : new HashSet<string> { communes } };
        return await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(RegistrySource.InFolder(folder.Directory), options, null, default));
    }

    private Task<List<BenefitReceived>> AllAsync() => InUnit(unit => unit.Db.BenefitsReceived.AsNoTracking().OrderBy(b => b.Id).ToListAsync());
}

public sealed class BenefitImportOnSqlite(SqliteDatabase database) : BenefitImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class BenefitImportOnPostgres(PostgresDatabase database) : BenefitImportTests(database), IClassFixture<PostgresDatabase>;
