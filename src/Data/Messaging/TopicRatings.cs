namespace CauNoi.Data.Messaging;

/// <summary>How the answers of one topic were rated.</summary>
/// <param name="TopicId">The topic that was answered.</param>
/// <param name="Good">The answer was what the person meant.</param>
/// <param name="Bad">The right topic, but the answer was not good enough.</param>
/// <param name="OtherTopic">Something else had been meant.</param>
public sealed record TopicRatings(string TopicId, int Good, int Bad, int OtherTopic);
