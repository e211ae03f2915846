using CauNoi.Knowledge.Language.Names;

namespace CauNoi.Knowledge.Tests.Language.Names;

public sealed class NameOrderTests
{
    [Fact]
    public void Lists_go_by_given_name_then_family_then_middle_name_in_the_order_of_the_alphabet()
    {
        string[] ordered =
        [
            "Trần Văn An", "Lê Thị Ân", "Đào Văn Bình", "Đặng Văn Bình", "Lê Thị Cúc", "Mùa Mí Dợ", "Lò Thị Đào", "Giàng A Hoa", "Giàng Seo Hoa", "Tráng Thị Hoa", "Tráng Thị Hòa",
            "Lý Ý",
        ];

        Assert.Equal(ordered, ordered.Reverse().Order(NameOrder.Instance));
    }
}
