using System.Text;
using CauNoi.Data.Exchange;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>Every fault names its place, and a registry with one is not imported at all.</summary>
public abstract class ImportFaultTests(TestDatabase database) : StoreTests(database)
{
    private const string NewName = "Tên mới";

    [Theory]
    [InlineData("hamlets.csv", 2, "hamlet_code", "", ImportProblem.ValueMissing)]
    [InlineData("hamlets.csv", 3, "hamlet_code", "97001001", ImportProblem.ListedTwice)]
    [InlineData("hamlets.csv", 2, "area", "suburban", ImportProblem.UnknownValue)]
    [InlineData("households.csv", 3, "head_name", "", ImportProblem.ValueMissing)]
    [InlineData("households.csv", 3, "area", "", ImportProblem.ValueMissing)]
    [InlineData("households.csv", 3, "status", "very_poor", ImportProblem.UnknownValue)]
    [InlineData("households.csv", 3, "status", "0", ImportProblem.UnknownValue)]
    [InlineData("households.csv", 3, "status", "", ImportProblem.ValueMissing)]
    [InlineData("households.csv", 3, "status_year", "", ImportProblem.ValueMissing)]
    [InlineData("households.csv", 3, "status_year", "hai nghìn", ImportProblem.NotANumber)]
    [InlineData("households.csv", 3, "status_year", "25", ImportProblem.NotANumber)]
    [InlineData("households.csv", 2, "decision_date", "19/12/2025", ImportProblem.NotADate)]
    [InlineData("households.csv", 2, "last_review_date", "2025-02-30", ImportProblem.NotADate)]
    [InlineData("households.csv", 2, "b1_score", "13.6", ImportProblem.NotANumber)]
    [InlineData("households.csv", 2, "b2_score", "99999999999", ImportProblem.NotANumber)]
    [InlineData("households.csv", 2, "toilet", "yes", ImportProblem.UnknownValue)]
    [InlineData("members.csv", 4, "household_code", "97001001-9999", ImportProblem.UnknownHousehold)]
    [InlineData("members.csv", 4, "household_code", "", ImportProblem.ValueMissing)]
    [InlineData("members.csv", 3, "member_no", "1", ImportProblem.ListedTwice)]
    [InlineData("members.csv", 3, "member_no", "", ImportProblem.ValueMissing)]
    [InlineData("members.csv", 3, "member_no", "hai", ImportProblem.NotANumber)]
    [InlineData("members.csv", 3, "member_no", "0", ImportProblem.NotANumber)]
    [InlineData("members.csv", 3, "full_name", "", ImportProblem.ValueMissing)]
    [InlineData("members.csv", 3, "sex", "X", ImportProblem.UnknownValue)]
    [InlineData("members.csv", 2, "birth_date", "23/04/1982", ImportProblem.NotADate)]
    [InlineData("history.csv", 4, "household_code", "97001001-9999", ImportProblem.UnknownHousehold)]
    [InlineData("history.csv", 3, "year", "2024", ImportProblem.ListedTwice)]
    [InlineData("history.csv", 3, "year", "", ImportProblem.ValueMissing)]
    [InlineData("history.csv", 3, "status", "", ImportProblem.ValueMissing)]
    [InlineData("history.csv", 3, "status", "very_poor", ImportProblem.UnknownValue)]
    public async Task A_bad_value_is_named_by_file_row_and_column(string file, int row, string column, string value, ImportProblem problem) =>
        await AssertRefusedAsync(folder => folder.Set(file, row, column, value), new ImportFault(file, row, column, problem));

    [Theory]
    [InlineData("hamlets.csv", "commune")]
    [InlineData("households.csv", "toilet")]
    [InlineData("members.csv", "citizen_id")]
    [InlineData("history.csv", "year")]
    public async Task A_missing_column_is_named(string file, string column) =>
        await AssertRefusedAsync(folder => folder.Set(file, 1, column, "other"), new ImportFault(file, 1, column, ImportProblem.ColumnMissing));

    [Theory]
    [InlineData("hamlets.csv")]
    [InlineData("households.csv")]
    [InlineData("members.csv")]
    [InlineData("history.csv")]
    public async Task A_missing_file_is_named(string file) =>
        await AssertRefusedAsync(folder => folder.Delete(file), new ImportFault(file, null, null, ImportProblem.FileMissing));

    [Theory]
    [InlineData("hamlets.csv")]
    [InlineData("households.csv")]
    [InlineData("members.csv")]
    public async Task A_file_that_is_not_UTF8_is_named(string file) =>
        await AssertRefusedAsync(folder => folder.SaveAs(file, Encoding.Latin1), new ImportFault(file, null, null, ImportProblem.NotUtf8));

    [Fact]
    public async Task A_household_that_is_listed_twice_is_named_at_its_second_line() => await AssertRefusedAsync(
        folder => folder.RepeatLine("households.csv", 3),
        new ImportFault("households.csv", 4, "household_code", ImportProblem.ListedTwice));

    [Fact]
    public async Task An_empty_file_is_named() =>
        await AssertRefusedAsync(folder => folder.Write("history.csv", ""), new ImportFault("history.csv", 1, null, ImportProblem.NotCsv));

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var report = await ImportAsync(folder =>
        {
            folder.Set("households.csv", 2, "b1_score", "x");
            folder.Set("households.csv", 3, "b1_score", "x");
            folder.Set("members.csv", 2, "birth_date", "x");
        });

        Assert.Equal(
            [
                new ImportFault("households.csv", 2, "b1_score", ImportProblem.NotANumber),
                new ImportFault("households.csv", 3, "b1_score", ImportProblem.NotANumber),
                new ImportFault("members.csv", 2, "birth_date", ImportProblem.NotADate),
            ],
            report.Faults);
    }

    [Fact]
    public async Task A_row_is_its_line_in_the_file_also_below_a_cell_of_two_lines() => await AssertRefusedAsync(
        folder =>
        {
            folder.Set("households.csv", 3, "b1_score", "x");
            folder.Set("households.csv", 2, "address", "\"Bản Nà Cài\nXã Hòa Rạng\"");
        },
        new ImportFault("households.csv", 4, "b1_score", ImportProblem.NotANumber));

    private async Task AssertRefusedAsync(Action<RegistryFolder> spoil, ImportFault fault)
    {
        Assert.Empty((await ImportAsync(_ => { })).Faults);
        var before = await SnapshotAsync();

        var report = await ImportAsync(folder =>
        {
            folder.Set("hamlets.csv", 3, "hamlet", NewName);
            folder.Set("households.csv", 2, "head_name", NewName);
            folder.Set("members.csv", 2, "full_name", NewName);
            spoil(folder);
        });

        Assert.Equal([fault], report.Faults);
        Assert.Equal(before, await SnapshotAsync());
    }

    private async Task<ImportReport> ImportAsync(Action<RegistryFolder> change)
    {
        using var folder = new RegistryFolder();
        change(folder);
        return await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(folder.Directory, default));
    }

    private Task<string> SnapshotAsync() => InUnit(async unit =>
    {
        var hamlets = await unit.Db.Hamlets.OrderBy(h => h.Code).Select(h => $"{h.Code} {h.Name}").ToListAsync();
        var households = await unit.Db.Households.OrderBy(h => h.Id).Select(h => $"{h.Id} {h.Code} {h.HeadName}").ToListAsync();
        var members = await unit.Db.Members.OrderBy(m => m.HouseholdId).ThenBy(m => m.Number).Select(m => $"{m.HouseholdId}-{m.Number} {m.FullName}").ToListAsync();
        var years = await unit.Db.Assessments.CountAsync();
        return string.Join('\n', [.. hamlets, .. households, .. members, $"{years}"]);
    });
}

public sealed class ImportFaultsOnSqlite(SqliteDatabase database) : ImportFaultTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImportFaultsOnPostgres(PostgresDatabase database) : ImportFaultTests(database), IClassFixture<PostgresDatabase>;
