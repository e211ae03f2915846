namespace CauNoi.Data.Registry;

/// <summary>What the record says about the time on the list of poor and near-poor households.</summary>
internal static class ListMembership
{
    // Longer than any support after leaving the list lasts (36 months), so that what came before cannot matter.
    private const int YearsThatProve = 4;

    /// <summary>
    /// The last day on which the recorded class is the basis of policy. The round at the end of year Y gives the list of year Y + 1 (so was the
    /// round of 2025 the basis of 2026; Nghị định 07/2021/NĐ-CP, Quyết định 24/2021/QĐ-TTg); what was recognised earlier in year Y holds until that round
    /// has decided, to 31/12/Y.
    /// </summary>
    public static DateOnly ListEndsOn(this Household household)
    {
        var recognised = household.Current.DecisionDate ?? household.Current.ReviewedOn;
        var beforeTheRound = recognised < new DateOnly(household.StatusYear, 12, 1);
        return new DateOnly(beforeTheRound ? household.StatusYear : household.StatusYear + 1, 12, 31);
    }

    /// <summary>The day of the decision by which it left the list; null if it never did or if only the year is recorded.</summary>
    public static DateOnly? LeftListOn(this Household household) =>
        IsEscaped(household.Status) && household.Current.DecisionDate is { } decided && EscapedIn(household) == household.StatusYear ? decided : null;

    /// <summary>True if the history holds the last years without a gap and none of them on the list.</summary>
    public static bool IsKnownNeverOnList(this Household household) =>
        !WasOnList(household.Status)
        && Enumerable.Range(household.StatusYear - YearsThatProve + 1, YearsThatProve).All(y => household.Assessments.Any(h => h.Year == y))
        && !household.Assessments.Any(h => WasOnList(h.Status));

    // The first year of the unbroken run that leads to the recorded class; null if the history does not show what was before.
    private static int? EscapedIn(Household household)
    {
        var year = household.StatusYear;
        while (household.Assessments.FirstOrDefault(h => h.Year == year - 1) is { } before)
        {
            if (!IsEscaped(before.Status))
                return year;
            year--;
        }

        return null;
    }

    private static bool IsEscaped(HouseholdStatus status) => status is HouseholdStatus.NewlyEscapedPoor or HouseholdStatus.NewlyEscapedNearPoor;

    private static bool WasOnList(HouseholdStatus status) => status is HouseholdStatus.Poor or HouseholdStatus.NearPoor || IsEscaped(status);
}
