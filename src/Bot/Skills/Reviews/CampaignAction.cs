using System.Globalization;
using System.Text;
using CauNoi.Bot.Channels;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>What the buttons about a campaign do; they name places and steps, never households.</summary>
public static class CampaignAction
{
    public const string Verb = "campaign";

    /// <summary>How far the reader's own area has come.</summary>
    public const string Show = Verb + ":show";

    public const string OpenVerb = Verb + ":open";
    public const string ProvinceVerb = Verb + ":p";
    public const string ProvinceWordsVerb = Verb + ":q";
    public const string CommuneVerb = Verb + ":c";
    public const string CommuneWordsVerb = Verb + ":t";
    public const string HamletVerb = Verb + ":h";

    /// <summary>What the commune as a whole has to do next.</summary>
    public const string CommuneStepsVerb = Verb + ":s";

    /// <summary>Reports a step, by its number: asks for the day, or with day and answer takes it down.</summary>
    public const string ReportVerb = "reviews:report";

    /// <summary>Takes back the report of a step, by its number and the day that was reported.</summary>
    public const string WithdrawVerb = "reviews:withdraw";

    /// <summary>Takes back a complaint, by the number of its re-check.</summary>
    public const string WithdrawComplaintVerb = "reviews:withdraw-complaint";

    public const string ComplaintVerb = "reviews:complaint";
    public const string MoveVerb = "reviews:move";
    public const string AssignVerb = "reviews:assign";
    public const string TargetsVerb = "reviews:targets";

    /// <summary>The choice of a hamlet whose households are to be given out, or shown.</summary>
    public const string AssignPlacesVerb = "reviews:assign-places";

    public const string TargetsPlacesVerb = "reviews:targets-places";

    private const string DayForm = "yyyy-MM-dd";
    private const int LongestAction = 64;
    private const int LongestTitle = 40;

    public static string For(string verb, params IReadOnlyList<object> parts) => string.Join(':', [verb, .. parts.Select(Written)]);

    /// <summary>The button that asks for the day on which a step was done.</summary>
    public static string Report(long stepId) => For(ReportVerb, stepId);

    /// <summary>Takes back what was reported of a step; null if nobody has.</summary>
    public static string? Withdraw(CampaignStep step) => step switch
    {
        { State: CampaignStepState.Open, RejectedOn: { } on } => For(WithdrawVerb, step.Id, on),
        { State: CampaignStepState.Reported or CampaignStepState.Recorded, SettledBy: not null, SettledOn: { } on } => For(WithdrawVerb, step.Id, on),
        _ => null,
    };

    /// <summary>Null if the action is too long for a button, because a place has a long code.</summary>
    public static Button? Button(string title, string action) =>
        Encoding.UTF8.GetByteCount(action) <= LongestAction ? new Button(title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…", action) : null;

    public static List<Button> Buttons(params IEnumerable<Button?> buttons) => [.. buttons.OfType<Button>()];

    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number of a page; the first if it cannot be read.</summary>
    public static int Page(string? text) => Number(text) is { } page and >= 1 and < 10_000 ? (int)page : 1;

    private static string Written(object part) => part is DateOnly day ? day.ToString(DayForm, CultureInfo.InvariantCulture) : Convert.ToString(part, CultureInfo.InvariantCulture)!;
}
