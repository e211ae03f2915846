using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>The steps from a typed message to ranked topics.</summary>
/// <param name="Reader">Reads what was typed.</param>
/// <param name="Courtesies">What is left out.</param>
/// <param name="Ranker">Ranks topics.</param>
/// <param name="Parts">Finds the questions in it.</param>
/// <param name="FollowUps">Finds what it leaves unsaid.</param>
public sealed record Understanding(VietnameseReader Reader, Courtesies Courtesies, TopicRanker Ranker, QuestionParts Parts, FollowUps FollowUps);
