using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReviewPlanPropertyTests
{
    private static readonly HolidayFile Holidays = PolicyContent.Folder.ReadYaml<HolidayFile>("policy/holidays.yaml");

    private static readonly IReadOnlyList<ReviewRule> Rules = ReviewRule.LoadAll(PolicyContent.Folder);

    private static readonly WorkingCalendar Calendar = new(Holidays);

    [Fact]
    public void A_span_of_n_working_days_holds_exactly_n_working_days() =>
        Prop.ForAll(Days(), Gen.Choose(1, 30).ToArbitrary(), (last, n) =>
        {
            var start = Calendar.StartOfSpanEnding(last, n);
            return Calendar.IsWorkingDay(start)
                && Enumerable.Range(0, last.DayNumber - start.DayNumber + 1).Count(d => Calendar.IsWorkingDay(start.AddDays(d))) == n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Latest_starts_grow_along_the_steps_of_every_round() =>
        Prop.ForAll(Years(), MoreDaysOff(), (year, off) => In(year, off).Steps
            .Where(s => s.LatestStart is not null)
            .GroupBy(s => (s.Kind, s.Month))
            .All(round => round.Zip(round.Skip(1)).All(pair => pair.First.LatestStart < pair.Second.LatestStart && pair.First.Deadline < pair.Second.LatestStart)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void More_days_off_never_give_a_later_start() =>
        Prop.ForAll(Years(), MoreDaysOff(), (year, off) =>
        {
            var more = In(year, off).Steps.ToDictionary(s => s.Id);
            return In(year, []).Steps.Where(s => s.Kind == ReviewKind.Annual && s.LatestStart is not null).All(s => more[s.Id].LatestStart <= s.LatestStart);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_that_are_only_possibly_off_never_move_a_start_later() =>
        Prop.ForAll(Years(), year => In(year, []).Steps.All(s => s.MayMoveTo is null || s.MayMoveTo < s.LatestStart)).QuickCheckThrowOnFailure();

    // The rules are asked about other years, too: what is tested is the planning, not their validity.
    private static YearTimetable In(int year, IReadOnlyList<DateOnly> daysOff)
    {
        var holidays = Holidays with { EveryYear = [.. Holidays.EveryYear, .. daysOff.Select(d => Extra(d))] };
        return new ReviewTimetable([.. Rules.Select(r => r with { ValidTo = null })], new WorkingCalendar(holidays)).For(year, new DateOnly(year, 11, 22))!;
    }

    private static Holiday Extra(DateOnly day) => new() { Name = "thử", Month = day.Month, Day = day.Day, Source = "thử", Confidence = Confidence.C };

    private static Arbitrary<DateOnly> Days() => Gen.Choose(0, 365 * 12).Select(d => new DateOnly(2022, 6, 1).AddDays(d)).ToArbitrary();

    private static Arbitrary<int> Years() => Gen.Choose(2022, 2034).ToArbitrary();

    private static Arbitrary<IReadOnlyList<DateOnly>> MoreDaysOff() =>
        Gen.Choose(0, 20).Select(d => new DateOnly(2025, 11, 24).AddDays(d)).ListOf(6).Select(days => (IReadOnlyList<DateOnly>)[.. days.Distinct()]).ToArbitrary();
}
