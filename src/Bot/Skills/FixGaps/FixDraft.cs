using System.Text.Json.Serialization;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>A record that is being completed, until it is recorded or given up.</summary>
public sealed record FixDraft
{
    public required string Household { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required IReadOnlyList<FixStep> Steps { get; init; }

    /// <summary>Wrong answers to the question in hand.</summary>
    public int Tries { get; init; }

    /// <summary>The position of the value that is asked for; the number of steps if all were.</summary>
    [JsonIgnore]
    public int At => Steps.TakeWhile(s => s.State != FixStepState.Open).Count();

    /// <summary>The value that is asked for; null if all were.</summary>
    [JsonIgnore]
    public FixStep? Current => At < Steps.Count ? Steps[At] : null;

    /// <summary>What is to be recorded.</summary>
    [JsonIgnore]
    public IReadOnlyList<FixStep> Given => [.. Steps.Where(s => s.State == FixStepState.Given && s.New != s.Old)];

    /// <summary>The draft with another step in the place of the one that is asked for.</summary>
    public FixDraft With(FixStep step) => this with { Steps = [.. Steps.Take(At), step, .. Steps.Skip(At + 1)], Tries = step.State == FixStepState.Open ? Tries : 0 };
}
