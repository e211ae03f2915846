using System.Text;
using CauNoi.Data.Exchange;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

public abstract class RegistryImportTests(TestDatabase database) : StoreTests(database)
{
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
    public async Task What_is_empty_in_the_file_is_not_recorded()
    {
        await ApplyAsync(_ => { });

        var household = await FindAsync(RegistryFolder.Second);
        var head = Assert.Single(household.Members);

        Assert.All(
            new[] { household.Address, household.Current.DecisionNo, household.Current.Causes, household.Current.Needs, household.Current.Surveyor },
            Assert.Null);
        Assert.Null(household.Current.ReviewedOn);
        Assert.Equal((null, null, null, null), (head.Sex, head.BirthDate, head.CitizenId, head.HasHealthInsurance));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_as_the_import_and_changes_nothing()
    {
        using var folder = new RegistryFolder();

        var plan = await InUnit(unit => unit.Get<RegistryImport>().PlanAsync(folder.Directory, default));
        var untouched = await CountAsync();
        var report = await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(folder.Directory, default));

        Assert.Equal(plan with { Faults = report.Faults }, report);
        Assert.Equal((2, 2, 0, 3, 3), (plan.Hamlets, plan.NewHouseholds, plan.ReplacedHouseholds, plan.Members, plan.Assessments));
        Assert.Equal((0, 0, 0, 0), untouched);
        Assert.Equal((2, 2, 3, 3), await CountAsync());
    }

    [Fact]
    public async Task Importing_twice_replaces_instead_of_doubling()
    {
        await ApplyAsync(_ => { });

        var again = await ApplyAsync(folder =>
        {
            folder.Set("households.csv", 2, "head_name", "Mùa Mí Páo");
            folder.Set("hamlets.csv", 2, "hamlet", "Bản Nà Cài mới");
        });

        Assert.Equal((0, 2), (again.NewHouseholds, again.ReplacedHouseholds));
        Assert.Equal((2, 2, 3, 3), await CountAsync());
        Assert.Equal("Mùa Mí Páo", (await FindAsync(RegistryFolder.First)).HeadName);
        Assert.Equal("Bản Nà Cài mới", await InUnit(unit => unit.Db.Hamlets.Where(h => h.Code == "97001001").Select(h => h.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_household_that_the_files_do_not_name_stays()
    {
        await ApplyAsync(_ => { });

        var report = await ApplyAsync(folder =>
        {
            folder.Set("households.csv", 2, "household_code", "97001002-0001");
            folder.Set("members.csv", 2, "household_code", "97001002-0001");
            folder.Set("members.csv", 3, "household_code", "97001002-0001");
            folder.Set("history.csv", 2, "household_code", "97001002-0001");
            folder.Set("history.csv", 3, "household_code", "97001002-0001");
        });

        Assert.Equal((1, 1), (report.NewHouseholds, report.ReplacedHouseholds));
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
            folder.Set("households.csv", 2, "household_code", "97001002-0001");
            folder.Set("members.csv", 2, "household_code", "97001002-0001");
            folder.Set("members.csv", 3, "household_code", "97001002-0001");
            folder.Set("history.csv", 2, "household_code", "97001002-0001");
            folder.Set("history.csv", 3, "household_code", "97001002-0001");
        });

        Assert.Equal("97002", (await FindAsync(RegistryFolder.First)).CommuneCode);
    }

    [Theory]
    [InlineData("97001099", "97001", "97")]
    [InlineData("55555555", null, null)]
    public async Task A_household_of_an_unknown_hamlet_is_kept(string hamlet, string? commune, string? province)
    {
        var report = await ApplyAsync(folder => folder.Set("households.csv", 2, "hamlet_code", hamlet));

        var household = await FindAsync(RegistryFolder.First);

        Assert.Empty(report.Faults);
        Assert.Equal((hamlet, commune, province), (household.HamletCode, household.CommuneCode, household.ProvinceCode));
    }

    [Fact]
    public async Task Names_typed_in_decomposed_letters_and_a_file_with_a_mark_are_read()
    {
        await ApplyAsync(folder =>
        {
            folder.Set("households.csv", 2, "head_name", "Mùa Mí Chứ".Normalize(NormalizationForm.FormD));
            folder.SaveAs("households.csv", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        });

        Assert.Equal("Mùa Mí Chứ", (await FindAsync(RegistryFolder.First)).HeadName);
    }

    [Fact]
    public async Task More_households_than_a_query_has_parameters_may_be_imported()
    {
        using var folder = new RegistryFolder();
        folder.AddHouseholds(40_000);

        var plan = await InUnit(unit => unit.Get<RegistryImport>().PlanAsync(folder.Directory, default));

        Assert.Equal((40_002, 0), (plan.NewHouseholds, plan.Faults.Count));
    }

    private async Task<ImportReport> ApplyAsync(Action<RegistryFolder> change)
    {
        using var folder = new RegistryFolder();
        change(folder);
        var report = await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(folder.Directory, default));
        Assert.Empty(report.Faults);
        return report;
    }

    private Task<(int Hamlets, int Households, int Members, int Years)> CountAsync() => InUnit(async unit => (
        await unit.Db.Hamlets.CountAsync(),
        await unit.Db.Households.CountAsync(),
        await unit.Db.Members.CountAsync(),
        await unit.Db.Assessments.CountAsync()));

    private Task<Household> FindAsync(string code) => InUnit(unit => unit.Db.Households.AsNoTracking().AsSplitQuery()
        .Include(h => h.Members.OrderBy(m => m.Number))
        .Include(h => h.Assessments.OrderBy(y => y.Year))
        .SingleAsync(h => h.Code == code));
}

public sealed class RegistryImportOnSqlite(SqliteDatabase database) : RegistryImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class RegistryImportOnPostgres(PostgresDatabase database) : RegistryImportTests(database), IClassFixture<PostgresDatabase>;
