using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>When to hand in the request for a review (Quyết định 24/2021/QĐ-TTg, Điều 3): in the annual round while it runs, else before the next monthly one.</summary>
public sealed class FilingAdvice(ReviewTimetable reviews, Phrasebook phrases)
{
    private const string Survey = "list_and_survey";
    private const string Intake = "monthly_intake";

    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <summary>What to do by when, and the document that says so; null for the document where no procedure is known.</summary>
    public (string Text, string? Source) On(DateOnly day)
    {
        if (Steps(day.Year, day).FirstOrDefault(s => s.Rule.Id == Survey && s.From <= day && day <= s.To) is { } survey)
            return (
                _texts.Text(day <= survey.Deadline ? "file_annual" : "file_annual_late", ("to", VietnamFormat.Date(survey.To)), ("by", VietnamFormat.Date(survey.Deadline))),
                survey.Rule.Source);
        return Steps(day.Year, day).Concat(Steps(day.Year + 1, day)).FirstOrDefault(s => s.Rule.Id == Intake && s.From >= day) is { } intake
            ? (_texts.Text("file_monthly", ("number", intake.From.Day), ("day", VietnamFormat.Date(intake.From))), intake.Rule.Source)
            : (_texts.Text("file_unknown"), null);
    }

    /// <summary>True from the first day of the year's annual review on: whoever is surveyed now is on the list of the coming year.</summary>
    public bool IsOpenForComingYear(DateOnly day) => Steps(day.Year, day).Any(s => s.Rule.Id == Survey && s.From <= day);

    private IReadOnlyList<ReviewStep> Steps(int year, DateOnly today) => reviews.For(year, today)?.Steps ?? [];
}
