using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Exchange;

namespace CauNoi.Data.Tests.Registry;

public abstract class AreaFinderTests(TestDatabase database) : StoreTests(database)
{
    // The codes of what is found, several to be asked back with a question mark.
    private static readonly (string Text, string Found)[] Table =
    [
        ("Xã Tân Lập, Tỉnh Lam Hà", "60001"),
        ("xa tan lap lam ha", "60001"),
        ("XÃ TÂN LẬP - TỈNH LAM HÀ", "60001"),
        ("tôi ở xã Tân Lập thuộc tỉnh Lam Hà", "60001"),
        ("Phường Tân Lập, Đông Xá", "00402"),
        ("p. tan lap tp dong xa", "00402"),
        ("Tân Lập, Đông Xá", "00401 00402 ?"),
        ("tan lap", "00401 00402 60001 60003 ?"),
        ("Xã Tân Lập", "00401 60001 60003 ?"),
        ("xã Tân Lập (cũ)", "60003"),
        ("xã Tân Lập huyện Khau Vạc", "60003"),
        ("tân lập khau vạc khau giang", "60003"),
        ("xã Tân Lập tỉnh Khau Giang cũ", "60003"),
        ("tỉnh Lam Hà, huyện Khau Vạc, xã Tân Lập", "60003"),
        ("Xã Khau Sơn", "60001 60002 ?"),
        ("huyện Khau Vạc", "60001 60002 60003 ?"),
        ("phường 1 quận 3", "00402"),
        ("p1 q1 dong xa", "00403"),
        ("P.01, Q.3", "00402"),
        ("phuong 1", "00402 00403 ?"),
        ("Cồn Mây", "60002"),
        ("ea hmai", "60004"),
        ("Ea H’Mai", "60004"),
        ("mường lí", "60002"),
        ("hoà thượng", "60003"),
        ("phường quan sơn", "00403"),
        ("quan son", "00403"),
        ("lam ha", "60"),
        ("tỉnh Khau Giang", "60"),
        ("xã Nào Đó tỉnh Lam Hà", ""),
        ("xã Mường Lý huyện Nào Đó", "60002 ?"),
        ("huyện Mường Lý", "60002 ?"),
        ("xin chào", ""),
        ("", ""),
        ("%' OR 1=1 --", ""),
    ];

    [Fact]
    public async Task A_text_means_one_area_or_several_that_are_asked_back_or_none()
    {
        await AddAsync();

        foreach (var (text, found) in Table)
            Assert.Equal($"{text}: {found}", $"{text}: {Describe(await FindAsync(text))}");
    }

    [Fact]
    public async Task What_was_found_by_an_old_name_says_so()
    {
        await AddAsync();

        var one = Assert.IsType<AreaFinding.One>(await FindAsync("xã Tân Lập huyện Khau Vạc"));
        var divided = Assert.IsType<AreaFinding.Several>(await FindAsync("Khau Sơn"));
        var several = Assert.IsType<AreaFinding.Several>(await FindAsync("Tân Lập"));

        Assert.Equal(
            new AreaMatch(AreaLevel.Commune, "60003", "Phường Hòa Thượng", "60", "Tỉnh Lam Hà", new FormerAreaName("Xã Tân Lập", "Huyện Khau Vạc", "Tỉnh Khau Giang")),
            one.Area);
        Assert.True(divided.IsOfOneFormerArea);
        Assert.False(several.IsOfOneFormerArea);
        Assert.Equal([false, false, false, true], several.Areas.Select(a => a.Former is not null));
    }

    private static string Describe(AreaFinding finding) => finding switch
    {
        AreaFinding.One one => one.Area.Code,
        AreaFinding.Several several => $"{string.Join(' ', several.Areas.Select(a => a.Code).Order(StringComparer.Ordinal))} ?",
        _ => "",
    };

    private async Task AddAsync()
    {
        await InUnit(unit => AreaFiles.ApplyAsync(unit, AreaFiles.Present));
        await InUnit(unit => AreaFiles.ApplyAsync(unit, AreaFiles.Former));
    }

    private Task<AreaFinding> FindAsync(string text) => InUnit(unit => unit.Get<AreaFinder>().FindAsync(text, default));
}

public sealed class AreaFinderOnSqlite(SqliteDatabase database) : AreaFinderTests(database), IClassFixture<SqliteDatabase>;

public sealed class AreaFinderOnPostgres(PostgresDatabase database) : AreaFinderTests(database), IClassFixture<PostgresDatabase>;
