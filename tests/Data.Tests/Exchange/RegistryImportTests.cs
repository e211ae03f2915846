using System.Text;
using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

public abstract class RegistryImportTests(TestDatabase database) : StoreTests(database)
{
    private static readonly RecordAuthor Operator = new(null, Now);

    [Fact]
    public async Task A_household_is_kept_as_it_was_recorded()
    {
        await ApplyAsync(_ => { });

        var household = await FindAsync(RegistryFolder.First);

        Assert.Equal(("97001001", "97001", "97"), (household.HamletCode, household.CommuneCode, household.ProvinceCode));
        Assert.Equal(("Mùa Mí Chứ", "chu mi mua"), (household.HeadName, household.HeadKey));
        Assert.Equal((AreaKind.Rural, HouseholdStatus.Poor, 2025), (household.Area, household.Status, household.StatusYear));
        Assert.Equal(("33/QĐ-UBND", new DateOnly(2025, 12, 19)), (household.Current.DecisionNo, household.Current.DecisionDate));
        Assert.Equal((136, 30), (household.Current.B1Score, household.Current.B2Score));
        Assert.Equal(Deprivations.Dependents | Deprivations.Toilet | Deprivations.InformationDevice, household.Current.Deprivations);
        Assert.Equal(("N01", "H03;H05", new DateOnly(2025, 12, 9)), (household.Current.Causes, household.Current.Needs, household.Current.ReviewedOn));
        Assert.Equal([(2024, HouseholdStatus.NearPoor), (2025, HouseholdStatus.Poor)], household.Assessments.Select(y => (y.Year, y.Status)));
        Assert.Equal(
            [("Mùa Mí Chứ", Sex.Male, new DateOnly(1982, 4, 23), true), ("Giàng Thị Say", Sex.Female, new DateOnly(1985, 9, 15), false)],
            household.Members.Select(m => (m.FullName, m.Sex!.Value, m.BirthDate!.Value, m.HasHealthInsurance!.Value)));
    }

    [Fact]
    public async Task Phones_and_citizen_ids_are_sealed_and_found_by_their_index()
    {
        await ApplyAsync(_ => { });

        await InUnit(async unit =>
        {
            var protection = unit.Get<FieldProtection>();
            var phone = protection.Index("0308 405 661", ProtectedField.Phone);
            var id = protection.Index("097185104729", ProtectedField.CitizenId);
            Assert.Equal(RegistryFolder.First, (await unit.Db.Households.SingleAsync(h => h.PhoneIndex == phone)).Code);
            var member = await unit.Db.Members.SingleAsync(m => m.CitizenIdIndex == id);
            Assert.Equal("097185104729", protection.Open(member.CitizenId!, ProtectedField.CitizenId));
            Assert.DoesNotContain("097185104729", Encoding.UTF8.GetString(member.CitizenId!.Bytes), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_is_empty_in_the_file_is_not_recorded()
    {
        await ApplyAsync(_ => { });

        var household = await FindAsync(RegistryFolder.Second);
        var head = Assert.Single(household.Members);

        Assert.All(
            new[] { household.Address, household.Current.DecisionNo, household.Current.Causes, household.Current.Needs, household.Current.Surveyor }, Assert.Null);
        Assert.Equal((null, null, null), (household.Phone, household.PhoneIndex, household.Current.ReviewedOn));
        Assert.Equal((null, null, null, null), (head.Sex, head.BirthDate, head.CitizenId, head.HasHealthInsurance));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_as_the_import_and_changes_nothing()
    {
        using var folder = new RegistryFolder();

        var plan = await PreviewAsync(folder);
        var untouched = await CountAsync();
        var report = (await ApplyAsync(folder)).Report;

        Assert.Equal((2, 2, 0, 0, 3, 1), (plan.Hamlets, plan.NewHouseholds, plan.ChangedHouseholds, plan.UnchangedHouseholds, plan.Members, plan.Years));
        Assert.Equal(
            (plan.Hamlets, plan.NewHouseholds, plan.ChangedHouseholds, plan.Members, plan.Years),
            (report.Hamlets, report.NewHouseholds, report.ChangedHouseholds, report.Members, report.Years));
        Assert.Equal((0, 0, 0, 0), untouched);
        Assert.Equal((2, 2, 3, 3), await CountAsync());
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        await ApplyAsync(_ => { });

        var again = (await ApplyAsync(_ => { })).Report;

        Assert.Equal((0, 0, 2, 0, 0), (again.NewHouseholds, again.ChangedHouseholds, again.UnchangedHouseholds, again.Members, again.ConflictCount));
        Assert.Equal((2, 2, 3, 3), await CountAsync());
        Assert.Equal(0, await InUnit(unit => unit.Db.RecordChanges.CountAsync()));
    }

    [Fact]
    public async Task What_was_empty_is_filled_and_what_differs_is_shown_and_kept()
    {
        await ApplyAsync(_ => { });

        var report = (await ApplyAsync(folder =>
        {
            folder.Set("households.csv", 3, "phone", "0308405662");
            folder.Set("households.csv", 2, "head_name", "Mùa Mí Páo");
            folder.Set("households.csv", 2, "phone", "0308405669");
        })).Report;

        Assert.Equal(1, report.ChangedHouseholds);
        Assert.Equal(
            [new(RegistryFolder.First, null, null, "HeadName", "Mùa Mí Chứ", "Mùa Mí Páo"), new(RegistryFolder.First, null, null, "Phone", "…661", "…669")],
            report.Conflicts);
        Assert.Equal("Mùa Mí Chứ", (await FindAsync(RegistryFolder.First)).HeadName);
        Assert.NotNull((await FindAsync(RegistryFolder.Second)).Phone);
    }

    [Fact]
    public async Task The_file_is_taken_where_somebody_says_so_and_the_history_keeps_what_was()
    {
        await ApplyAsync(_ => { });

        var done = await ApplyAsync(folder => folder.Set("members.csv", 3, "full_name", "Giàng Thị Sáy"), OnConflict.TakeFile);

        Assert.Equal("Giàng Thị Sáy", (await FindAsync(RegistryFolder.First)).Members[1].FullName);
        var change = await InUnit(unit => unit.Db.RecordChanges.SingleAsync());
        Assert.Equal((RecordPart.Member, 2L, "FullName", done.Run.Id), (change.Part, change.Number, change.Field, change.ImportId));
        Assert.Equal(("Giàng Thị Say", "Giàng Thị Sáy"), await InUnit(unit => Task.FromResult((unit.Get<RecordValues>().Opened(change.Old), unit.Get<RecordValues>().Opened(change.New)))));
    }

    [Fact]
    public async Task A_new_year_is_added_to_the_years_and_becomes_the_class()
    {
        await ApplyAsync(_ => { });

        await ApplyAsync(folder =>
        {
            folder.Set("households.csv", 2, "status_year", "2026");
            folder.Set("households.csv", 2, "status", "near_poor");
            folder.Write("history.csv", "household_code,year,status");
        });

        var household = await FindAsync(RegistryFolder.First);
        Assert.Equal((HouseholdStatus.NearPoor, 2026), (household.Status, household.StatusYear));
        Assert.Equal([2024, 2025, 2026], household.Assessments.Select(a => a.Year));
    }

    [Fact]
    public async Task What_is_empty_in_a_closed_year_stays_empty_and_is_told()
    {
        await ApplyAsync(_ => { });
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync("97001", 2025, Operator, default));

        var report = (await ApplyAsync(folder => folder.Set("households.csv", 3, "causes", "N01"))).Report;

        Assert.Contains(report.Remarks, r => r is { Kind: RemarkKind.YearClosed, Record: 2 });
        Assert.Null((await FindAsync(RegistryFolder.Second)).Current.Causes);
    }

    [Fact]
    public async Task A_closed_year_cannot_be_told_otherwise()
    {
        await ApplyAsync(_ => { });
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync("97001", 2025, Operator, default));

        var report = (await ApplyAsync(folder => folder.Set("households.csv", 2, "b1_score", "100"), OnConflict.TakeFile)).Report;

        Assert.Contains(report.Remarks, r => r is { Kind: RemarkKind.YearClosed, Record: 1, Column: "status_year" });
        Assert.Equal(136, (await FindAsync(RegistryFolder.First)).Current.B1Score);
    }

    [Fact]
    public async Task A_household_that_the_files_do_not_name_stays()
    {
        await ApplyAsync(_ => { });

        var report = (await ApplyAsync(MoveFirstToOther)).Report;

        Assert.Equal((1, 0, 1), (report.NewHouseholds, report.ChangedHouseholds, report.UnchangedHouseholds));
        Assert.Equal((2, 3, 5, 5), await CountAsync());
    }

    [Fact]
    public async Task A_hamlet_that_moves_to_another_commune_takes_households_along_that_the_files_do_not_name()
    {
        await ApplyAsync(_ => { });

        await ApplyAsync(folder =>
        {
            folder.Set("hamlets.csv", 2, "commune_code", "97002");
            folder.Set("hamlets.csv", 2, "commune", "Xã Mới");
            MoveFirstToOther(folder);
        });

        Assert.Equal("97002", (await FindAsync(RegistryFolder.First)).CommuneCode);
    }

    [Theory]
    [InlineData("97001099", "97001", "97")]
    [InlineData("55555555", null, null)]
    public async Task A_household_of_an_unknown_hamlet_is_kept_and_flagged(string hamlet, string? commune, string? province)
    {
        var report = (await ApplyAsync(folder => folder.Set("households.csv", 2, "hamlet_code", hamlet))).Report;

        var household = await FindAsync(RegistryFolder.First);
        Assert.Contains(report.Remarks, r => r is { Kind: RemarkKind.UnknownHamlet, Severity: Severity.Flag, Record: 1 });
        Assert.Equal((hamlet, commune, province), (household.HamletCode, household.CommuneCode, household.ProvinceCode));
    }

    [Fact]
    public async Task A_household_of_another_commune_is_refused_to_an_officer()
    {
        using var folder = new RegistryFolder();
        folder.Write("hamlets.csv", "province_code,province,commune_code,commune,hamlet_code,hamlet,area");
        await ApplyAsync(_ => { });

        var outcome = await ApplyOutcomeAsync(folder, new ImportOptions(Operator) { Communes = new HashSet<string> { "97002" }, OnConflict = OnConflict.TakeFile });

        Assert.Equal(2, Assert.IsType<ImportOutcome.Refused>(outcome).Report.RemarkCounts[(RemarkKind.OutsideArea, Severity.Refuse)]);
    }

    [Fact]
    public async Task A_good_row_goes_in_beside_a_bad_one_and_members_of_the_bad_one_do_not()
    {
        var report = (await ApplyAsync(folder => folder.Set("households.csv", 2, "status", "very_poor"))).Report;

        Assert.Equal((1, 1), (report.NewHouseholds, report.Members));
        Assert.Equal((2, 1, 1, 1), await CountAsync());
        Assert.Contains(report.Remarks, r => r is { File: "households.csv", Record: 1, Line: 2, Column: "status", Kind: RemarkKind.UnknownWord });
        Assert.Equal(2, report.Remarks.Count(r => r is { File: "members.csv", Kind: RemarkKind.UnknownHousehold }));
    }

    [Theory]
    [InlineData("households.csv", "status")]
    [InlineData("members.csv", "full_name")]
    [InlineData("history.csv", "year")]
    [InlineData("hamlets.csv", "commune")]
    public async Task A_file_without_a_needed_column_stops_the_import_and_names_it(string file, string column)
    {
        using var folder = new RegistryFolder();
        folder.Set(file, 1, column, "khac");

        var report = Assert.IsType<ImportOutcome.Refused>(await ApplyOutcomeAsync(folder, new ImportOptions(Operator))).Report;

        Assert.True(report.IsRefused);
        Assert.Contains(report.Remarks, r => r.File == file && r.Column == column && r.Kind == RemarkKind.ColumnMissing);
        Assert.Equal((0, 0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Two_rows_of_one_household_that_differ_are_both_refused()
    {
        using var folder = new RegistryFolder();
        folder.RepeatLine("households.csv", 2);
        folder.RepeatLine("households.csv", 3);
        folder.Set("households.csv", 5, "b1_score", "217");

        var report = (await ApplyAsync(folder)).Report;

        Assert.Equal(1, report.NewHouseholds);
        Assert.Equal([3], report.Remarks.Where(r => r.Kind == RemarkKind.Repeated).Select(r => r.Record!.Value));
        Assert.Equal([2, 4], report.Remarks.Where(r => r is { Kind: RemarkKind.RepeatedDifferently }).Select(r => r.Record!.Value).Order());
    }

    [Fact]
    public async Task What_was_converted_is_taken_only_with_consent()
    {
        using var folder = new RegistryFolder();
        folder.Set("members.csv", 2, "citizen_id", "97082104729");

        Assert.IsType<ImportOutcome.ConsentNeeded>(await ApplyOutcomeAsync(folder, new ImportOptions(Operator)));
        Assert.Equal((0, 0, 0, 0), await CountAsync());
        Assert.IsType<ImportOutcome.Done>(await ApplyOutcomeAsync(folder, new ImportOptions(Operator) { Consented = true }));
    }

    [Fact]
    public async Task Only_one_import_runs_at_a_time()
    {
        await using var other = await InUnit(unit => ImportLock.TryTakeAsync(unit.Get<DatabaseOptions>(), default));
        using var folder = new RegistryFolder();

        Assert.NotNull(other);
        Assert.IsType<ImportOutcome.Busy>(await ApplyOutcomeAsync(folder, new ImportOptions(Operator)));
    }

    [Fact]
    public async Task Very_many_households_go_in_with_their_indexes_made_again()
    {
        using var folder = new RegistryFolder();
        folder.AddHouseholds(12_000);

        var report = (await ApplyAsync(folder)).Report;

        Assert.Equal(12_002, report.NewHouseholds);
        Assert.Equal("97001002-12000", (await FindAsync("97001002-12000")).Code);
        await InUnit(unit =>
        {
            // The database goes on with keys of its own after those that were written in bulk.
            unit.Db.Households.Add(new Household { Code = "97001002-99999", HamletCode = "97001002", HeadName = "A", Area = AreaKind.Rural, Status = HouseholdStatus.Poor, StatusYear = 2025 });
            return Task.CompletedTask;
        });
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => InUnit(unit =>
        {
            unit.Db.Households.Add(new Household { Code = "97001002-12000", HamletCode = "97001002", HeadName = "A", Area = AreaKind.Rural, Status = HouseholdStatus.Poor, StatusYear = 2025 });
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task An_import_that_is_taken_back_leaves_what_was_before()
    {
        await ApplyAsync(_ => { });
        var before = await SnapshotAsync();
        var second = await ApplyAsync(
            folder =>
            {
                MoveFirstToOther(folder);
                folder.Set("households.csv", 3, "phone", "0308405662");
                folder.Set("households.csv", 3, "b1_score", "200");
                folder.Set("members.csv", 4, "full_name", "Lý A Sinh");
            },
            OnConflict.TakeFile);
        Assert.NotEqual(before, await SnapshotAsync());

        var outcome = await UndoAsync(second.Run.Id);

        Assert.Equal(1, Assert.IsType<UndoOutcome.Undone>(outcome).RemovedHouseholds);
        Assert.Equal(before, await SnapshotAsync());
        Assert.IsType<UndoOutcome.AlreadyUndone>(await UndoAsync(second.Run.Id));
    }

    [Fact]
    public async Task An_import_is_not_taken_back_over_later_work()
    {
        var first = await ApplyAsync(_ => { });
        await InUnit(async unit =>
        {
            var household = await unit.Db.Households.Include(h => h.Assessments).SingleAsync(h => h.Code == RegistryFolder.First);
            household.Address = "Bản khác";
            await unit.Get<RecordHistory>().SaveAsync(Operator, default);
        });
        var before = await SnapshotAsync();

        var refused = Assert.IsType<UndoOutcome.EditedLater>(await UndoAsync(first.Run.Id));

        Assert.Equal([RegistryFolder.First], refused.First);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Fact]
    public async Task An_import_whose_year_was_closed_is_not_taken_back()
    {
        var first = await ApplyAsync(_ => { });
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync("97001", 2025, Operator, default));

        Assert.Equal([2025], Assert.IsType<UndoOutcome.YearClosed>(await UndoAsync(first.Run.Id)).Years);
    }

    [Fact]
    public async Task A_recorded_value_cannot_be_saved_without_saying_who_changed_it()
    {
        await ApplyAsync(_ => { });

        await Assert.ThrowsAsync<InvalidOperationException>(() => InUnit(async unit =>
        {
            var household = await unit.Db.Households.SingleAsync(h => h.Code == RegistryFolder.First);
            household.Address = "Bản khác";
        }));
    }

    private static void MoveFirstToOther(RegistryFolder folder)
    {
        folder.Set("households.csv", 2, "household_code", "97001002-0001");
        folder.Set("members.csv", 2, "household_code", "97001002-0001");
        folder.Set("members.csv", 3, "household_code", "97001002-0001");
        folder.Set("history.csv", 2, "household_code", "97001002-0001");
        folder.Set("history.csv", 3, "household_code", "97001002-0001");
    }

    private Task<ImportPreview> PreviewAsync(RegistryFolder folder) => InUnit(unit =>
        unit.Get<RegistryImport>().PreviewAsync(RegistrySource.InFolder(folder.Directory), new ImportOptions(Operator), null, default));

    private async Task<ImportOutcome.Done> ApplyAsync(Action<RegistryFolder> change, OnConflict onConflict = OnConflict.KeepRegistry)
    {
        using var folder = new RegistryFolder();
        change(folder);
        return await ApplyAsync(folder, onConflict);
    }

    private async Task<ImportOutcome.Done> ApplyAsync(RegistryFolder folder, OnConflict onConflict = OnConflict.KeepRegistry) =>
        Assert.IsType<ImportOutcome.Done>(await ApplyOutcomeAsync(folder, new ImportOptions(Operator) { OnConflict = onConflict }));

    private Task<ImportOutcome> ApplyOutcomeAsync(RegistryFolder folder, ImportOptions options) => InUnit(unit =>
        unit.Get<RegistryImport>().ApplyAsync(RegistrySource.InFolder(folder.Directory), options, null, default));

    private Task<UndoOutcome> UndoAsync(long id) => InUnit(unit => unit.Get<ImportUndo>().UndoAsync(id, Operator, default));

    private Task<(int Hamlets, int Households, int Members, int Years)> CountAsync() => InUnit(async unit => (
        await unit.Db.Hamlets.CountAsync(),
        await unit.Db.Households.CountAsync(),
        await unit.Db.Members.CountAsync(),
        await unit.Db.Assessments.CountAsync()));

    private Task<string> SnapshotAsync() => InUnit(async unit =>
    {
        var values = unit.Get<RecordValues>();
        var households = await unit.Db.Households.AsNoTracking().AsSplitQuery()
            .Include(h => h.Members.OrderBy(m => m.Number)).Include(h => h.Assessments.OrderBy(a => a.Year)).OrderBy(h => h.Code).ToListAsync();
        return string.Join('\n', households.SelectMany(h => (string[])
        [
            $"{h.Code} {h.HamletCode} {h.HeadName} {h.Address} {values.Text(h.Phone)} {h.PhoneIndex} {h.Status} {h.StatusYear}",
            .. h.Members.Select(m => $"{m.Number} {m.FullName} {m.NameKey} {values.Text(m.CitizenId)} {m.CitizenIdIndex} {m.BirthDate}"),
            .. h.Assessments.Select(a => $"{a.Year} {a.Status} {a.B1Score} {a.Deprivations} {a.DecisionNo}"),
        ]));
    });

    private Task<Household> FindAsync(string code) => InUnit(unit => unit.Db.Households.AsNoTracking().AsSplitQuery()
        .Include(h => h.Members.OrderBy(m => m.Number))
        .Include(h => h.Assessments.OrderBy(y => y.Year))
        .SingleAsync(h => h.Code == code));
}

public sealed class RegistryImportOnSqlite(SqliteDatabase database) : RegistryImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class RegistryImportOnPostgres(PostgresDatabase database) : RegistryImportTests(database), IClassFixture<PostgresDatabase>;
