namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What somebody typed in answer to a question.</summary>
public abstract record TypedAnswer
{
    private TypedAnswer()
    {
    }

    /// <summary>An answer.</summary>
    /// <param name="Answers">All answers with this one.</param>
    /// <param name="Note">How it was understood, where that may be doubted; else null.</param>
    public sealed record Given(CheckAnswers Answers, string? Note = null) : TypedAnswer;

    /// <summary>Meant as an answer, but it cannot be.</summary>
    /// <param name="Why">What is wrong, in words for the person.</param>
    public sealed record Refused(string Why) : TypedAnswer;

    /// <summary>The question before, please.</summary>
    public sealed record Back : TypedAnswer;

    /// <summary>No more questions, please.</summary>
    public sealed record Enough : TypedAnswer;
}
