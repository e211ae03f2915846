namespace CauNoi.Data.Privacy;

/// <summary>How much is kept of one conversation.</summary>
/// <param name="Entries">Messages that our page shows again.</param>
/// <param name="Questions">Questions that wait for an answer, masked.</param>
/// <param name="Files">Files, which go within a day.</param>
public sealed record KeptOfChat(int Entries, int Questions, int Files);
