namespace CauNoi.Bot.Conversations;

/// <summary>One thing that the bot can do. A skill does not know on which channel it speaks.</summary>
public interface ISkill
{
    /// <summary>True if this skill is the one that answers. Skills are asked in the order of their registration.</summary>
    bool Claims(Turn turn);

    /// <summary>Answers. What it writes to the stores is saved together with the answer, or not at all.</summary>
    Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct);
}
