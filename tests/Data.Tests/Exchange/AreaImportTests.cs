using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Gaps;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

public abstract class AreaImportTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task A_dry_run_tells_the_same_as_the_import_and_changes_nothing()
    {
        using var files = new AreaFiles();
        var path = files.Write(AreaFiles.Present);

        var plan = await InUnit(unit => unit.Get<AreaImport>().PlanAsync(path, default));
        var untouched = await InUnit(unit => unit.Db.Communes.CountAsync());
        var report = await InUnit(unit => unit.Get<AreaImport>().ApplyAsync(path, default));

        Assert.Equal((2, 7, 9), (plan.Provinces, plan.Communes, plan.Changes.Count));
        Assert.All(plan.Changes, c => Assert.Equal(AreaChangeKind.Added, c.Kind));
        Assert.Equal(0, untouched);
        Assert.Equal(plan.Changes, report.Changes);
        Assert.Equal(
            [("00401", "Xã Tân Lập", "tanlap"), ("00402", "Phường Tân Lập", "tanlap"), ("00403", "Phường Quan Sơn", "quanson"), ("60001", "Xã Tân Lập", "tanlap"),
                ("60002", "Xã Mường Lý", "muongli"), ("60003", "Phường Hòa Thượng", "hoathuong"), ("60004", "Xã Ea H'mai", "eahmai")],
            (await CommunesAsync()).Select(c => (c.Code, c.Name, c.NameKey)));
    }

    [Fact]
    public async Task The_same_lists_again_change_nothing()
    {
        await ApplyAsync(AreaFiles.Present);
        await ApplyAsync(AreaFiles.Former);

        var (present, former) = (await ApplyAsync(AreaFiles.Present), await ApplyAsync(AreaFiles.Former));

        Assert.Empty(present.Changes);
        Assert.Equal((3, 6, 0), (former.FormerProvinces, former.FormerCommunes, former.FormerRowsChanged));
        Assert.Empty(former.Faults);
    }

    [Fact]
    public async Task What_was_renamed_moved_and_dropped_is_told_and_nothing_is_deleted()
    {
        await ApplyAsync(AreaFiles.Present);

        var report = await ApplyAsync("""
            [{ "Code": "60", "FullName": "Thành phố Lam Hà", "Wards": [
              { "Code": "60001", "FullName": "Phường Tân Lập Hạ" }, { "Code": "60002", "FullName": "Xã Mường Lý" }, { "Code": "60003", "FullName": "Phường Hòa Thượng" }]},
             { "Code": "05", "FullName": "Thành phố Đông Xá", "Wards": [
              { "Code": "60004", "FullName": "Xã Ea H'mai" }, { "Code": "00401", "FullName": "Xã Tân Lập" }, { "Code": "00402", "FullName": "Phường Tân Lập" }]}]
            """);

        Assert.Equal(
            [
                new AreaChange(AreaChangeKind.Renamed, AreaLevel.Province, "60", "Thành phố Lam Hà", "Tỉnh Lam Hà"),
                new AreaChange(AreaChangeKind.Renamed, AreaLevel.Commune, "60001", "Phường Tân Lập Hạ", "Xã Tân Lập"),
                new AreaChange(AreaChangeKind.Moved, AreaLevel.Commune, "60004", "Xã Ea H'mai", "60"),
                new AreaChange(AreaChangeKind.NotListed, AreaLevel.Commune, "00403", "Phường Quan Sơn", null),
            ],
            report.Changes);
        Assert.Equal(7, await InUnit(unit => unit.Db.Communes.CountAsync()));
        Assert.Equal("tanlapha", (await CommunesAsync()).Single(c => c.Code == "60001").NameKey);
    }

    [Fact]
    public async Task Areas_of_provinces_that_the_list_does_not_have_are_left_alone()
    {
        await InUnit(unit => Places.AddAsync(unit.Db));

        var report = await ApplyAsync(AreaFiles.Present);

        Assert.All(report.Changes, c => Assert.Equal(AreaChangeKind.Added, c.Kind));
        Assert.Equal(4, await InUnit(unit => unit.Db.Provinces.CountAsync()));
        Assert.Equal("Xã Hòa Rạng", (await CommunesAsync()).Single(c => c.Code == Places.Commune).Name);
    }

    [Fact]
    public async Task Households_of_a_commune_that_moves_belong_to_its_new_province()
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        await InUnit(unit =>
        {
            var household = CleanHousehold.New();
            (household.CommuneCode, household.ProvinceCode) = (Places.Commune, Places.Province);
            unit.Db.Households.Add(household);
            return Task.CompletedTask;
        });

        await ApplyAsync($$"""[{ "Code": "{{Places.OtherProvince}}", "FullName": "Tỉnh Vân Sơn", "Wards": [{ "Code": "{{Places.Commune}}", "FullName": "Xã Hòa Rạng" }]}]""");

        Assert.Equal(Places.OtherProvince, await InUnit(unit => unit.Db.Households.Select(h => h.ProvinceCode).SingleAsync()));
    }

    [Fact]
    public async Task Former_communes_are_kept_with_all_that_became_of_them()
    {
        await ApplyAsync(AreaFiles.Present);

        var report = await ApplyAsync(AreaFiles.Former);

        Assert.Equal((3, 6, 7, 1), (report.FormerProvinces, report.FormerCommunes, report.FormerRowsChanged, report.FoundByName));
        var former = await InUnit(unit => unit.Db.FormerCommunes.ToListAsync());
        Assert.Equal(
            [("00401", "Phường 1", "00403"), ("00402", "Phường 01", "00402"), ("01001", "Xã Khau Sơn", "60001"), ("01001", "Xã Khau Sơn", "60002"), ("01002", "Xã Tân Lập", "60003"),
                ("01003", "Xã Ea H'mai", "60004"), ("062", "Huyện Cồn Mây", "60002")],
            former.Select(c => (c.Code, c.Name, c.NewCommuneCode)).Order());
    }

    [Fact]
    public async Task A_corrected_list_of_former_communes_replaces_what_it_speaks_of()
    {
        await ApplyAsync(AreaFiles.Present);
        await ApplyAsync(AreaFiles.Former);

        var report = await ApplyAsync(AreaFiles.Former.Replace("Xã Khau Sơn,Tỉnh Lam Hà,Xã Mường Lý,60,60002", "Xã Khau Sơn,Tỉnh Lam Hà,Xã Ea H'mai,60,60004", StringComparison.Ordinal));

        Assert.Equal(2, report.FormerRowsChanged);
        Assert.Equal(["60001", "60004"], await InUnit(unit => unit.Db.FormerCommunes.Where(c => c.Code == "01001").Select(c => c.NewCommuneCode).Order().ToListAsync()));
    }

    [Theory]
    [InlineData("[{ \"Code\": \"60\" }]", 1, null, RemarkKind.NotAList)]
    [InlineData("[\n{ ]", 2, null, RemarkKind.NotAList)]
    [InlineData("[{ \"Code\": \"60\", \"FullName\": \"Tỉnh A\", \"Wards\": [] }, { \"Code\": \"60\", \"FullName\": \"Tỉnh B\", \"Wards\": [] }]", null, null, RemarkKind.ListedTwice)]
    [InlineData("a,b\n1,2", null, null, RemarkKind.HeaderMissing)]
    public async Task A_file_that_is_no_list_is_refused_with_its_place(string list, int? row, string? column, RemarkKind problem)
    {
        var report = await ApplyAsync(list);

        var fault = report.Faults[0];
        Assert.Equal((row, column, problem), (fault.Line, fault.Column, fault.Kind));
        Assert.Equal(0, await InUnit(unit => unit.Db.Provinces.CountAsync()));
    }

    [Fact]
    public async Task Former_communes_without_the_list_of_today_are_refused_by_row()
    {
        var report = await ApplyAsync(AreaFiles.Former);

        Assert.Contains(report.Faults, f => f is { File: "areas.csv", Line: 4, Column: "newWardCode", Kind: RemarkKind.UnknownArea });
        Assert.Equal(0, await InUnit(unit => unit.Db.FormerProvinces.CountAsync()));
    }

    private Task<AreaReport> ApplyAsync(string list) => InUnit(unit => AreaFiles.ApplyAsync(unit, list));

    private Task<List<Commune>> CommunesAsync() => InUnit(unit => unit.Db.Communes.OrderBy(c => c.Code).ToListAsync());
}

public sealed class AreaImportOnSqlite(SqliteDatabase database) : AreaImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class AreaImportOnPostgres(PostgresDatabase database) : AreaImportTests(database), IClassFixture<PostgresDatabase>;
