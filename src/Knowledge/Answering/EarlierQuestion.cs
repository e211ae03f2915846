namespace CauNoi.Knowledge.Answering;

/// <summary>The question before this one: "thế còn hộ cận nghèo?" makes sense only with it.</summary>
/// <param name="Text">What was asked, with what it took over from the question before it.</param>
/// <param name="TopicId">What was answered or first offered.</param>
public sealed record EarlierQuestion(string Text, string TopicId);
