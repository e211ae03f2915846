namespace CauNoi.Bot.Conversations;

/// <summary>What a staff member wrote to people whose question the bot could not answer.</summary>
/// <param name="QuestionId">One of the questions that it answers.</param>
/// <param name="Text">The answer.</param>
public sealed record WrittenAnswer(long QuestionId, string Text);
