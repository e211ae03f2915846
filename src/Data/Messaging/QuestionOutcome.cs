namespace CauNoi.Data.Messaging;

/// <summary>Why a question is kept for the curators.</summary>
public static class QuestionOutcome
{
    /// <summary>Nothing came close.</summary>
    public const string Abstained = "abstain";

    /// <summary>The person meant none of what was said or offered.</summary>
    public const string Refused = "refused";

    /// <summary>The right answer was called not good enough.</summary>
    public const string BadlyRated = "rated_bad";
}
