using CauNoi.Data.Registry;

namespace CauNoi.Data.Tests.Registry;

public sealed class HouseholdCodesTests
{
    private static readonly string Code = HouseholdCodes.Issue("97001001", 12);
    private static readonly char Check = Code[^1];

    [Theory]
    [InlineData("572", 4)]
    [InlineData("0572", 4)]
    public void The_check_digit_is_that_of_Damm(string digits, int check) => Assert.Equal(check, DammDigit.Of(digits));

    [Fact]
    public void A_code_has_hamlet_serial_of_four_digits_or_more_and_check_digit()
    {
        Assert.Matches("^97001001-0012-[0-9]$", Code);
        Assert.Matches("^97001001-12345-[0-9]$", HouseholdCodes.Issue("97001001", 12_345));
        Assert.True(HouseholdCodes.IsIssued(Code));
        Assert.False(HouseholdCodes.IsIssued("97001001-0012"));
    }

    [Theory]
    [InlineData("97001001-0012-{0}")]
    [InlineData("  97001001 0012 {0} ")]
    [InlineData("97001001.0012.{0}")]
    [InlineData("97001001–0012–{0}")]
    [InlineData("97OO1OO1-oo12-{0}")]
    [InlineData("9700l00I-0012-{0}")]
    [InlineData("97001001-12-{0}")]
    [InlineData("970010010012{0}")]
    public void What_is_typed_otherwise_is_the_same_code(string typed) =>
        Assert.Equal(new HouseholdCodeReading.Issued(Code), HouseholdCodes.Read(typed.Replace("{0}", Check.ToString(), StringComparison.Ordinal)));

    [Fact]
    public void A_first_zero_that_a_spreadsheet_took_away_comes_back()
    {
        var code = HouseholdCodes.Issue("01001001", 7);

        Assert.Equal(new HouseholdCodeReading.Issued(code), HouseholdCodes.Read(code[1..]));
    }

    [Fact]
    public void Every_wrong_digit_and_every_swap_of_neighbours_is_told_by_the_check_digit()
    {
        var digits = Code.Replace("-", "", StringComparison.Ordinal);
        for (var i = 0; i < digits.Length; i++)
            for (var d = '0'; d <= '9'; d++)
                if (d != digits[i])
                    Assert.IsType<HouseholdCodeReading.WrongCheck>(HouseholdCodes.Read(Dashed($"{digits[..i]}{d}{digits[(i + 1)..]}")));
        for (var i = 0; i + 1 < digits.Length; i++)
            if (digits[i] != digits[i + 1])
                Assert.IsType<HouseholdCodeReading.WrongCheck>(HouseholdCodes.Read(Dashed($"{digits[..i]}{digits[i + 1]}{digits[i]}{digits[(i + 2)..]}")));
    }

    [Theory]
    [InlineData("97001001-0001", "97001001-0001")]
    [InlineData("97001001 1", "97001001-1 97001001-0001")]
    [InlineData("HN-12/b", "HN-12/b HN-12/B")]
    public void A_code_of_somebody_else_is_looked_up_as_it_stands_and_as_it_may_be_meant(string typed, string codes) =>
        Assert.Equal(codes.Split(' '), Assert.IsType<HouseholdCodeReading.Foreign>(HouseholdCodes.Read(typed)).Codes.Where(c => c.Count(x => x == '-') < 2));

    [Fact]
    public void A_code_of_ours_without_its_check_digit_is_among_what_may_be_meant() =>
        Assert.Contains(Code, Assert.IsType<HouseholdCodeReading.Foreign>(HouseholdCodes.Read("97001001-0012")).Codes);

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("097175104729")]
    [InlineData("xin chào")]
    [InlineData("hộ nghèo 2025 là gì")]
    public void What_is_no_code_is_none(string typed) => Assert.IsType<HouseholdCodeReading.NoCode>(HouseholdCodes.Read(typed));

    [Fact]
    public void A_hamlet_whose_code_is_no_number_gets_no_code() => Assert.Throws<ArgumentException>(() => HouseholdCodes.Issue("TH-01", 1));

    private static string Dashed(string digits) => $"{digits[..8]}-{digits[8..^1]}-{digits[^1]}";
}
