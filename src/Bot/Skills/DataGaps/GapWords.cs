using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>Places, rules, shares and deadlines in words, and the buttons that lead from one to the next.</summary>
public sealed class GapWords(PolicyBase policy, Phrasebook phrases)
{
    private const int LongestTitle = 40;

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    public GapRow Row(GapRule rule, DateOnly day) => policy.Gaps.Of(rule, day);

    public string Place(GapArea area) => area.Name ?? _texts.Text("unknown_hamlet", ("code", area.Code));

    public string Who(GapRow row) => _texts.Text($"fixed_by.{ContentKey.Of(row.FixedBy)}");

    /// <summary>Whole percent, rounded down: "100" stands for nothing left.</summary>
    public static int Share(int complete, int households) => households == 0 ? 100 : (int)(100L * complete / households);

    /// <summary>The day by which a rule's gaps have to be mended for this year's recognition; null if it stands in nobody's way, or the year's steps are not known.</summary>
    public DateOnly? Deadline(GapRule rule, DateOnly today) => Row(rule, today).Before is { } step ? StepDeadline(step, today) : null;

    /// <summary>The day before which the posting of this year's results should be over; null if it is not known.</summary>
    public DateOnly? PostingDeadline(DateOnly today) =>
        Annual(today).FirstOrDefault(s => s.Rule.Phase == ReviewPhase.Posting)?.Deadline;

    public Button? Button(string title, GapAction action) => action.Write() is { } written ? new Button(Cut(title), written) : null;

    public Button? PlaceButton(GapFigures part) =>
        Button(_texts.Text("button_place", ("place", Place(part.Area)), ("open", part.Open)), GapAction.Show(part.Area.Level, part.Area.Code));

    public Button? BackButton(GapArea area) => Button(_texts.Text("button_back", ("place", Place(area))), GapAction.Show(area.Level, area.Code));

    private DateOnly? StepDeadline(string step, DateOnly today) => Annual(today).FirstOrDefault(s => s.Rule.Id == step)?.Deadline;

    private IEnumerable<ReviewStep> Annual(DateOnly today) => policy.Reviews.For(today.Year, today)?.Steps.Where(s => s.Kind == ReviewKind.Annual) ?? [];

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
