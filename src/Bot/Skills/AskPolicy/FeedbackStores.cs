using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>Where it is kept what the answers were worth, sharing one unit of work.</summary>
public sealed record FeedbackStores(UnansweredQuestions Unanswered, AnswerRatings Ratings);
