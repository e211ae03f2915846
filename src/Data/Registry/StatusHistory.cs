namespace CauNoi.Data.Registry;

public static class StatusHistory
{
    /// <summary>The first year of the unbroken run of years with today's class; null if no assessment is known.</summary>
    /// <param name="household">Read with its assessments.</param>
    public static int? SameStatusSince(this Household household)
    {
        int? since = null;
        for (var year = household.StatusYear; household.Assessments.Find(a => a.Year == year)?.Status == household.Status; year--)
            since = year;
        return since;
    }
}
