using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Gaps;

/// <summary>Which steps of the review at hand a household's file does not show (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
internal static class RoundGaps
{
    public static void Find(JudgedHousehold household, GapCatalogue catalogue, WorkingCalendar calendar, DateOnly asOf, Action<GapRule, int?> found)
    {
        var current = household.Current;
        // Whoever is not to be recognised, and whoever already is, needs no papers of the way there.
        if (current.Year != asOf.Year || current.HasDecisionNo || current.HasDecisionDate || household.Status == HouseholdStatus.NotPoor)
            return;
        if (!current.HasMinutes || current.Agreement is null or > 100 || current.Agreement < catalogue.Of(GapRule.MinutesMissing, asOf).Limit)
            found(GapRule.MinutesMissing, null);
        if (current is not { PostedFrom: { } from, PostedTo: { } to } || WorkingDays(calendar, from, to) < catalogue.Of(GapRule.PostingIncomplete, asOf).Limit)
            found(GapRule.PostingIncomplete, null);
        if (current.Change is ListChange.NewlyArisen or ListChange.Relapsed && !(current.HasRequest && current.HasScreening))
            found(GapRule.RequestIncomplete, null);
    }

    // Both days counted; a span that ends before it begins has none. What is far too long is long enough.
    private static int WorkingDays(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        const int Enough = 30;
        var days = 0;
        for (var day = from; day <= to && days < Enough; day = day.AddDays(1))
            if (calendar.IsWorkingDay(day))
                days++;
        return days;
    }
}
