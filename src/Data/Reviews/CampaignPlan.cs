using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Reviews;

/// <summary>The steps of a campaign, made from the year's timetable.</summary>
internal static class CampaignPlan
{
    private const string Officer = "officer";

    /// <summary>The steps of the commune as a whole. Of monthly rounds and reports those that are over on the day of opening are left out.</summary>
    public static IEnumerable<CampaignStep> OfCommune(ReviewCampaign campaign, YearTimetable timetable, DateOnly day) =>
        Steps(timetable).Where(s => !s.Rule.PerHamlet && (s.Month is null || s.To >= day)).Select(s => New(campaign, s, null));

    /// <summary>The steps that each hamlet takes for itself.</summary>
    public static IEnumerable<CampaignStep> OfHamlet(ReviewCampaign campaign, YearTimetable timetable, string hamletCode) =>
        Steps(timetable).Where(s => s.Rule.PerHamlet).Select(s => New(campaign, s, hamletCode));

    // What only a complaint brings comes with the complaint; what only the province does is none of the commune's.
    private static IEnumerable<ReviewStep> Steps(YearTimetable timetable) => timetable.Steps.Where(s =>
        s.Kind != ReviewKind.Switch && !s.Rule.IsForComplaint && (s.Rule.Concerns.Count == 0 || s.Rule.Concerns.Contains(Officer)));

    private static CampaignStep New(ReviewCampaign campaign, ReviewStep step, string? hamletCode) => new()
    {
        CampaignId = campaign.Id,
        CommuneCode = campaign.CommuneCode,
        ProvinceCode = campaign.ProvinceCode,
        HamletCode = hamletCode,
        StepId = step.Id,
        From = step.From,
        To = step.To,
        Deadline = step.Deadline,
    };
}
