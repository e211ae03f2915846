using System.Text.Json.Serialization;
using CauNoi.Data.Fixes;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>One value that is asked for, and what has become of it.</summary>
public sealed record FixStep(FixField Field, GapRule Rule, long? Number, string? Old)
{
    /// <summary>What was given; of several choices those that are ticked so far.</summary>
    public string? New { get; init; }

    public FixStepState State { get; init; }

    [JsonIgnore]
    public FixTarget Target => new(Field, Rule, Number);

    [JsonIgnore]
    public FixedValue Value => new(Field, Number, Old, New);
}

public enum FixStepState
{
    Open,
    Given,

    /// <summary>Passed over by who was asked.</summary>
    Skipped,

    /// <summary>Put off after too many wrong answers.</summary>
    Later,
}
