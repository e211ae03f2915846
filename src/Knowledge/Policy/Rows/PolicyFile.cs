namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>What one file holds, with the text that faults point into.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Name">Path as faults name it.</param>
/// <param name="Text">The file's text.</param>
public sealed record PolicyFile<T>(T Value, string Name, string Text);
