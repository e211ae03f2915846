using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>A correction as it was typed and not sent yet: a value, or words.</summary>
internal sealed record CorrectionDraft(WantedValue? Value, string? Words);
