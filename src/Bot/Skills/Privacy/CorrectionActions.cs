using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What the buttons of a correction do; a field is named "BirthDate.2", after a dot the number of the person.</summary>
internal static class CorrectionActions
{
    public const string Verb = "correct";
    public const string Start = Verb + ":start";
    public const string People = Verb + ":people";
    public const string Words = Verb + ":words";
    public const string Send = Verb + ":send";
    public const string Stop = Verb + ":stop";
    public const string PersonVerb = Verb + ":person";
    public const string FieldVerb = Verb + ":field";

    /// <summary>A value of few, pressed instead of typed.</summary>
    public const string SetVerb = Verb + ":set";

    /// <summary>What is typed next is the value.</summary>
    public const string ValueVerb = "correct-value";

    /// <summary>What is typed next tells what is wrong, in the person's own words.</summary>
    public const string OwnWords = "correct-words:any";

    public static IReadOnlyList<string> OfHousehold { get; } = [nameof(Household.Phone), nameof(Household.Address)];

    public static IReadOnlyList<string> OfMember { get; } =
        [nameof(Member.FullName), nameof(Member.BirthDate), nameof(Member.Sex), nameof(Member.CitizenId), nameof(Member.Ethnicity), nameof(Member.Occupation)];
}
