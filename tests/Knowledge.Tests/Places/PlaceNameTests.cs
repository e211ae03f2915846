using CauNoi.Knowledge.Places;

namespace CauNoi.Knowledge.Tests.Places;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("Xã Mường Lý", PlaceKind.Commune, "muongli")]
    [InlineData("xã Mường Lí", PlaceKind.Commune, "muongli")]
    [InlineData("Thị trấn Mường Khến", PlaceKind.Township, "muongkhen")]
    [InlineData("Thị xã Quảng Yên", PlaceKind.Town, "quangyen")]
    [InlineData("Tỉnh Bà Rịa - Vũng Tàu", PlaceKind.Province, "bariavungtau")]
    [InlineData("Phường 01", PlaceKind.Ward, "1")]
    [InlineData("Quận 10", PlaceKind.UrbanDistrict, "10")]
    [InlineData("Xã Ea H'leo", PlaceKind.Commune, "eahleo")]
    [InlineData("Đặc khu Lý Sơn", PlaceKind.SpecialZone, "lison")]
    [InlineData("Xã Quán Hành", PlaceKind.Commune, "quanhanh")]
    [InlineData("Tịnh Ấn", null, "tinhan")]
    [InlineData("Huyện Quy Nhơn", PlaceKind.District, "quinhon")]
    public void A_name_is_a_kind_and_a_key(string name, PlaceKind? kind, string key)
    {
        var read = PlaceName.Of(name);

        Assert.Equal((kind, key), (read.Kind, read.Key));
    }

    [Fact]
    public void Names_that_only_marks_tell_apart_share_a_key_and_differ_in_the_exact_form()
    {
        var (one, same, other) = (PlaceName.Of("Xã Tân Hòa"), PlaceName.Of("Phường Tân Hoà"), PlaceName.Of("Xã Tân Hoa"));

        Assert.Equal((one.Key, one.Exact), (same.Key, same.Exact));
        Assert.Equal(one.Key, other.Key);
        Assert.NotEqual(one.Exact, other.Exact);
    }
}
