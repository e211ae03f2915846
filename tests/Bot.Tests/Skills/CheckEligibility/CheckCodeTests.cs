using System.Text;
using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Knowledge.Policy.Standards;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Bot.Tests.Skills.CheckEligibility;

public sealed class CheckCodeTests
{
    private const int BytesOfButton = 60;

    [Fact]
    public void Any_answers_are_the_same_after_the_way_through_a_button() =>
        Prop.ForAll(Answers(), a => CheckCode.Read(CheckCode.Of(a)) == a).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_answers_fit_into_every_button() =>
        Prop.ForAll(Answers(), a => CheckCode.Of(a).Length <= CheckCode.Longest && CheckActions.Verbs.All(v => Encoding.UTF8.GetByteCount(CheckActions.For(v, a)) <= BytesOfButton))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_refused_or_read_as_answers_that_write_themselves() =>
        Prop.ForAll(Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), CodeLike()).ToArbitrary(), text =>
            CheckCode.Read(text ?? "") is not { } answers || CheckCode.Read(CheckCode.Of(answers)) == answers).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("start")]
    [InlineData("r")]
    [InlineData("r1400000")]
    [InlineData("q-.")]
    [InlineData("r5~4.")]
    [InlineData("r-5.")]
    [InlineData("r99999999999999.")]
    [InlineData("r1.10x10x10x10x10x")]
    [InlineData("r1.2")]
    [InlineData("r1.\n")]
    [InlineData("r１.")]
    public void Garbage_is_no_answer(string code) => Assert.Null(CheckCode.Read(code));

    [Theory]
    [InlineData("--.", "--.")]
    [InlineData("r1400000.10x", "r1400000.10x")]
    [InlineData("u3000001~.", "u3000001~.")]
    [InlineData("nrx.--1---------0-", "nrx.--1---------0")]
    [InlineData("xf5000000.", "xf5000000.")]
    public void A_code_is_written_in_one_way(string code, string written) => Assert.Equal(written, CheckCode.Of(CheckCode.Read(code)!));

    private static Arbitrary<CheckAnswers> Answers() =>
        (from area in Gen.Elements(Enum.GetValues<AreaAnswer>())
         from income in Incomes()
         from coming in Gen.Elements(true, false)
         from marks in Gen.ArrayOf(Gen.Elements<string?>(null, "yes", "no", "unknown"), IndicatorAnswers.All.Count)
         select IndicatorAnswers.All.Zip(marks).Aggregate(
             new CheckAnswers { Area = area, Income = income, ForComing = coming },
             (a, m) => m.Second is null ? a : a.With(m.First, m.Second switch { "yes" => true, "no" => false, _ => null }))).ToArbitrary();

    private static Gen<IncomeAnswer> Incomes() =>
        from one in Sums()
        from other in Sums()
        from income in Gen.Elements(
            default,
            IncomeAnswer.Unknown,
            IncomeAnswer.OfFamily(one),
            IncomeAnswer.OfPerson(one, one),
            IncomeAnswer.OfPerson(Math.Min(one, other), Math.Max(one, other)),
            IncomeAnswer.OfPerson(one, long.MaxValue))
        select income;

    // Up to the largest number that a code holds.
    private static Gen<long> Sums() =>
        from millions in Gen.Choose(0, 9_999_999)
        from rest in Gen.Choose(0, 999_999)
        select (millions * 1_000_000L) + rest;

    private static Gen<string> CodeLike() => Gen.ListOf(Gen.Elements("nxru-f~.0123456789".ToCharArray())).Select(letters => new string([.. letters]));
}
