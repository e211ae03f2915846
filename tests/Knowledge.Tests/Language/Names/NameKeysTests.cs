using System.Text;
using CauNoi.Knowledge.Language.Names;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Language.Names;

public sealed class NameKeysTests
{
    private static readonly string[] Syllables =
        ["Nguyễn", "Giàng", "Mùa", "Đặng", "Thị", "Văn", "Mí", "Seo", "H'Yem", "Chứ", "Quý", "Nghĩa", "Trường", "Lò", "Ân", "Ý", "Ksor", "Phượng"];

    [Theory]
    [InlineData("Mùa Mí Chứ", "chu mi mua")]
    [InlineData("  mùa   MÍ chứ ", "chu mi mua")]
    [InlineData("Đặng Thị Hoà", "dang hoa thi")]
    [InlineData("Đặng Thị Hòa", "dang hoa thi")]
    [InlineData("H'Yem Ksor", "hyem ksor")]
    [InlineData("Mùa\u200B Mí\u00AD Chứ", "chu mi mua")]
    [InlineData("Bà Mùa Thị Say", "mua say thi")]
    [InlineData("Ông Ích Khiêm", "ich khiem ong")]
    [InlineData("", "")]
    [InlineData("  ... ", "")]
    public void The_key_of_a_recorded_name_is_its_folded_syllables_in_order(string recorded, string key) => Assert.Equal(key, NameKeys.Of(recorded));

    [Theory]
    [InlineData("Mùa Mí Chứ", "chu mua mi", 0)]
    [InlineData("Mùa Mí Chứ", "ông Mùa Mí Chứ", 0)]
    [InlineData("Mùa Mí Chứ", "ong mua mi chu", 1)]
    [InlineData("Mùa Mí Chứ", "muaf mis chuws", 1)]
    [InlineData("Mùa Mí Chứ", "mua2 mi1 chu71", 1)]
    [InlineData("Chu Văn An", "chu van an", 0)]
    [InlineData("Nguyễn Văn An", "nguyenvan an", 1)]
    [InlineData("Nguyễn Văn An", "nguyenvanan", 1)]
    [InlineData("Nguyễn Văn An", "ng uyen van an", 1)]
    [InlineData("Nguyễn Văn An", "nguyenv an an", 2)]
    [InlineData("Nguyễn Văn An", "nguyenxvan an", 2)]
    [InlineData("Nguyễn Văn An", "nguyen an", 2)]
    [InlineData("Nguyễn Văn An", "nguyễn văn na", 2)]
    [InlineData("Nguyễn Văn An", "nguuyen van an", 2)]
    [InlineData("Giàng Thị Say", "dàng thị say", 1)]
    [InlineData("Giàng Thị Say", "ràng thị xay", 2)]
    [InlineData("Tráng Seo Lềnh", "cháng xeo lềnh", 2)]
    [InlineData("Lò Văn Nam", "nò văn lam", 2)]
    [InlineData("Nghiêm Quý Lý", "ngiêm quí lý", 2)]
    [InlineData("Hoàng Cát", "hoàn các", 2)]
    public void A_person_is_found_under_the_key_for_what_was_typed(string recorded, string typed, int cost) =>
        Assert.Equal(cost, Assert.Single(NameKeys.Around(typed), k => k.Key == NameKeys.Of(recorded)).Cost);

    [Fact]
    public void The_keys_are_few_each_comes_once_and_the_cheapest_come_first()
    {
        var keys = NameKeys.Around("chị Nguyễn Trương Thị Phượng Nghiêng Quỳnh");

        Assert.Equal(keys.Count, keys.Select(k => k.Key).Distinct().Count());
        Assert.InRange(keys.Count, 1_000, NameKeys.Most);
        Assert.Equal(keys.OrderBy(k => k.Cost).ThenBy(k => k.Key, StringComparer.Ordinal), keys);
        Assert.Equal(keys.Take(10), NameKeys.Around("chị Nguyễn Trương Thị Phượng Nghiêng Quỳnh", most: 10));
    }

    [Fact]
    public void Any_name_is_found_without_its_marks_in_any_order_composed_or_not_and_in_any_case() =>
        Prop.ForAll(Names().Generator.SelectMany(n => Gen.Shuffle(n).Select(s => (Name: string.Join(' ', n), Typed: string.Join(' ', s)))).ToArbitrary(), pair =>
        {
            var forms = new[] { pair.Typed, pair.Typed.Normalize(NormalizationForm.FormD), pair.Typed.ToUpperInvariant() };
            return forms.All(f => NameKeys.Of(f) == NameKeys.Of(pair.Name));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_name_is_found_with_one_slip() =>
        Prop.ForAll(Names(), Gen.Choose(0, 1_000).Two().ToArbitrary(), (name, chance) =>
        {
            var folded = name.Select(n => string.Concat(PersonName.Read(n).Syllables)).ToArray();
            var at = chance.Item1 % folded.Length;
            var slips = NameSlips.Of(folded[at]).ToList();
            folded[at] = slips[chance.Item2 % slips.Count];
            return NameKeys.Around(string.Join(' ', folded)).Any(k => k.Key == NameKeys.Of(string.Join(' ', name)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gives_keys_without_fail() =>
        Prop.ForAll<string>(s => NameKeys.Around(s ?? "").All(k => k.Key.Length > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_rubbish_without_a_space_is_given_up_on_at_once() =>
        Assert.True(NameKeys.Around(string.Concat(Enumerable.Repeat("ao", 19)) + "z").Count <= NameKeys.Most);

    private static Arbitrary<string[]> Names() => Gen.Elements(Syllables).ArrayOf().Where(a => a.Length is >= 2 and <= 4).ToArbitrary();
}
