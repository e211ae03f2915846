namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>One passage through a procedure: its steps with the windows that the law gives them.</summary>
/// <param name="Month">The month in which it begins; null for a yearly one.</param>
/// <param name="Start">The day that decides which rule holds.</param>
internal sealed record ReviewRound(ReviewRule Rule, int Year, int? Month, DateOnly Start, IReadOnlyList<ReviewWindow> Windows)
{
    public static ReviewRound Yearly(ReviewRule rule, int year)
    {
        IReadOnlyList<ReviewWindow> windows =
            [.. rule.Steps.Select(s => s.On is { } day ? new ReviewWindow(s, day, day) : new ReviewWindow(s, s.From!.In(year), s.To!.In(year)))];
        // What happens once for all belongs to the year before its day, too, so that it is seen coming.
        var start = windows.Where(w => w.Rule.On is null).Select(w => w.From).DefaultIfEmpty(new DateOnly(year, 12, 31)).Min();
        return new ReviewRound(rule, year, null, start, windows);
    }

    public static ReviewRound Monthly(ReviewRule rule, ReviewRounds rounds, int year, int month)
    {
        var start = new DateOnly(year, month, rounds.StartsOn);
        return new ReviewRound(
            rule, year, month, start, [.. rule.Steps.Select(s => new ReviewWindow(s, start, start.AddDays(s.LastDay ?? rounds.LastsDays)))]);
    }
}

/// <summary>A step of a round and the days that the law gives it.</summary>
internal sealed record ReviewWindow(ReviewStepRule Rule, DateOnly From, DateOnly To);
