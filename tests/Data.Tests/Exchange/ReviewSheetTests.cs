using System.Text;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>A commune's own sheet: one row a household, no codes.</summary>
public abstract class ReviewSheetTests(TestDatabase database) : StoreTests(database)
{
    private const string Header =
        "STT,Họ và tên chủ hộ,Ngày sinh,Giới tính,Dân tộc,Số nhân khẩu,CCCD,Thu nhập bình quân đầu người,Khu vực,Điểm B1,Điểm B2,Phân loại trước rà soát,Kết luận,"
        + "Mô tả thiếu hụt,Ghi chú,Tỉnh,Xã,Thôn,Địa chỉ,Ngày rà soát,Cán bộ rà soát,Link phiếu";

    private const string Row = "1,Mùa Mí Chứ,23/04/1982,Nam,Mông,4,097082104729,1.250.000,2,136,30,Hộ cận nghèo,1,Việc làm; Nguồn nước sinh hoạt,,Lam Khê,Hòa Rạng,Nà Cài,Bản Nà Cài,09/12/2025,Giàng Seo Tủa,";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await InUnit(unit => Places.AddAsync(unit.Db));
    }

    [Fact]
    public async Task A_row_becomes_a_household_with_a_code_and_its_head()
    {
        var report = (await ImportAsync(Row)).Report;

        Assert.Equal((1, 1, 0), (report.NewHouseholds, report.Members, report.Refused));
        var household = await OnlyAsync();
        Assert.Equal((HouseholdCodes.Issue(Places.Hamlet, 1), Places.Hamlet, Places.Commune), (household.Code, household.HamletCode, household.CommuneCode));
        Assert.Equal((HouseholdStatus.Poor, 2025, AreaKind.Rural), (household.Status, household.StatusYear, household.Area));
        Assert.Equal((136, 30, 1_250_000L), (household.Current.B1Score, household.Current.B2Score, household.Current.IncomePerPerson));
        Assert.Equal(Deprivations.Job | Deprivations.Water, household.Current.Deprivations);
        var head = Assert.Single(household.Members);
        Assert.Equal((1, "Mùa Mí Chứ", Sex.Male, new DateOnly(1982, 4, 23)), (head.Number, head.FullName, head.Sex, head.BirthDate));
        Assert.NotNull(head.CitizenIdIndex);
        Assert.Contains(report.Remarks, r => r is { Kind: RemarkKind.MembersNotListed, Severity: Severity.Info });
    }

    [Theory]
    [InlineData(Row)]
    [InlineData("7,MÙA MÍ CHỨ,23/04/1982,Nam,Mông,4,,1.250.000,2,136,30,Hộ cận nghèo,1,Việc làm; Nguồn nước sinh hoạt,,,,Bản Nà Cài,Bản Nà Cài,09/12/2025,Giàng Seo Tủa,")]
    [InlineData("7,Mùa Mí Chứ,,Nam,Mông,4,097082104729,,2,,,,1,,,,,,,09/12/2025,,")]
    public async Task The_same_household_is_found_again(string again)
    {
        await ImportAsync(Row);

        var report = await PreviewAsync(again);

        Assert.Equal((0, 0), (report.NewHouseholds, report.Refused));
        Assert.Equal(1, report.ChangedHouseholds + report.UnchangedHouseholds);
    }

    [Theory]
    [InlineData("7,Mùa Mí Chứ,,,,,,,2,,,,1,,,,,Nà Cài,,,,", RemarkKind.HouseholdUnclear)]
    [InlineData("7,Lý A Sình,01/02/1990,,,,,,2,,,,1,,,,,Bản không có,,,,", RemarkKind.HamletUnclear)]
    [InlineData("7,Lý A Sình,01/02/1990,,,,,,2,,,,1,,,,,,,,,", RemarkKind.HamletUnclear)]
    [InlineData("7,Lý A Sình,01/02/1990,,,,,,2,,,,3,,,,,Nà Cài,,,,", RemarkKind.ClassUnclear)]
    [InlineData("7,Lý A Sình,01/02/1990,,,,,,2,,,Hộ nghèo,4,,,,,Nà Cài,,,,", RemarkKind.ClassUnclear)]
    public async Task What_nobody_can_know_is_refused(string row, RemarkKind reason)
    {
        await ImportAsync(Row);

        var report = await PreviewAsync(row);

        Assert.Equal((0, 0, 1), (report.NewHouseholds, report.ChangedHouseholds, report.Refused));
        Assert.Contains(report.Remarks, r => r.Kind == reason && r.Severity == Severity.Refuse);
    }

    [Theory]
    [InlineData("Hộ nghèo", "3", HouseholdStatus.NewlyEscapedPoor)]
    [InlineData("Hộ cận nghèo", "Thoát nghèo", HouseholdStatus.NewlyEscapedNearPoor)]
    [InlineData("", "2", HouseholdStatus.NearPoor)]
    [InlineData("Hộ mới thoát nghèo", "4", HouseholdStatus.NewlyEscapedPoor)]
    public async Task The_conclusion_gives_the_class(string before, string conclusion, HouseholdStatus status)
    {
        await ImportAsync($"1,Lý A Sình,01/02/1990,,,,,,2,,,{before},{conclusion},,,,,Nà Cài,,09/12/2025,,");

        Assert.Equal(status, (await OnlyAsync()).Status);
    }

    [Fact]
    public async Task Codes_go_on_where_the_hamlet_s_last_one_ended_and_a_person_twice_is_one_household()
    {
        await ImportAsync(Row);

        var report = (await ImportAsync(
            "1,Lý A Sình,01/02/1990,,,,,,2,,,,1,,,,,Nà Cài,,09/12/2025,,",
            "2,Lý A Sình,01/02/1990,,,,,,2,,,,1,,,,,Nà Cài,,09/12/2025,,",
            "3,Giàng Thị Say,05/06/1970,,,,,,2,,,,2,,,,,Khau Vạc,,09/12/2025,,")).Report;

        Assert.Equal((2, 1), (report.NewHouseholds, report.Remarks.Count(r => r.Kind == RemarkKind.Repeated)));
        Assert.Equal(
            [HouseholdCodes.Issue(Places.Hamlet, 1), HouseholdCodes.Issue(Places.Hamlet, 2), HouseholdCodes.Issue(Places.NextHamlet, 1)],
            await InUnit(unit => unit.Db.Households.OrderBy(h => h.Code).Select(h => h.Code).ToListAsync()));
    }

    [Fact]
    public async Task Only_hamlets_of_the_officer_s_communes_are_found()
    {
        var report = await PreviewAsync(new ImportOptions(new RecordAuthor(null, Now)) { Communes = new HashSet<string> { Places.NextCommune } }, Row);

        Assert.Contains(report.Remarks, r => r.Kind == RemarkKind.HamletUnclear);
        Assert.False(report.HasWork);
    }

    [Fact]
    public async Task A_heading_means_what_somebody_has_said_it_means()
    {
        var sheet = new TableFile("xa.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(
            "Người đứng tên,Khu vực,Kết luận,Thôn,Sổ hộ khẩu,Ngày sinh\nLý A Sình,2,1,Nà Cài,123,01/02/1990\n")));
        var glance = BeginGlance(sheet, []);
        Assert.Equal("review_sheet", glance.Source.Table);
        Assert.Equal(["Người đứng tên", "Sổ hộ khẩu"], glance.Unknown.Select(u => u.Heading));
        Assert.Equal(["Lý A Sình"], glance.Unknown[0].Samples);
        Assert.Equal("head_name", glance.Unknown[0].Likely[0].Id);

        var told = new Dictionary<string, string> { ["Người đứng tên"] = "head_name", ["Sổ hộ khẩu"] = "" };
        var again = BeginGlance(sheet, told);
        Assert.Empty(again.Unknown);
        var done = await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(again.Source, new ImportOptions(new RecordAuthor(null, Now)) { Headings = told }, null, default));

        Assert.Equal(1, Assert.IsType<ImportOutcome.Done>(done).Report.NewHouseholds);
    }

    private static TableGlance BeginGlance(TableFile file, Dictionary<string, string> told) => new TableGlances(new RegistryTables(Tables.SampleTable.Book), Tables.SampleTable.Book).Of(file, told, 100)!;

    private static RegistrySource Sheet(string[] rows) => new()
    {
        ReviewSheet = new TableFile("xa.csv", () => new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"))),
    };

    private Task<ImportPreview> PreviewAsync(params string[] rows) => PreviewAsync(new ImportOptions(new RecordAuthor(null, Now)), rows);

    private Task<ImportPreview> PreviewAsync(ImportOptions options, params string[] rows) =>
        InUnit(unit => unit.Get<RegistryImport>().PreviewAsync(Sheet(rows), options, null, default));

    private async Task<ImportOutcome.Done> ImportAsync(params string[] rows) => Assert.IsType<ImportOutcome.Done>(await InUnit(unit =>
        unit.Get<RegistryImport>().ApplyAsync(Sheet(rows), new ImportOptions(new RecordAuthor(null, Now)), null, default)));

    private Task<Household> OnlyAsync() => InUnit(unit => unit.Db.Households.AsNoTracking().AsSplitQuery().Include(h => h.Members).Include(h => h.Assessments).SingleAsync());
}

public sealed class ReviewSheetOnSqlite(SqliteDatabase database) : ReviewSheetTests(database), IClassFixture<SqliteDatabase>;

public sealed class ReviewSheetOnPostgres(PostgresDatabase database) : ReviewSheetTests(database), IClassFixture<PostgresDatabase>;
