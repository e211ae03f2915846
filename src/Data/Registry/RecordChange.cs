using CauNoi.Data.Protection;

namespace CauNoi.Data.Registry;

/// <summary>One value of a record that was changed: by whom, when, from what to what. Never changed itself.</summary>
public sealed class RecordChange
{
    public long Id { get; init; }

    public required long HouseholdId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who changed it; null for the person who runs the program.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The import by which it was changed.</summary>
    public long? ImportId { get; init; }

    /// <summary>The request that was granted.</summary>
    public Guid? RequestId { get; init; }

    public required RecordPart Part { get; init; }

    /// <summary>The member's number, or the year of the assessment; null for the household itself.</summary>
    public long? Number { get; init; }

    /// <summary>Name of the property; empty if the whole part was added or removed.</summary>
    public required string Field { get; init; }

    /// <summary>Null if it was empty. Sealed as <see cref="ProtectedField.RecordedValue"/>, whatever the field.</summary>
    public SealedText? Old { get; init; }

    public SealedText? New { get; init; }
}

/// <summary>The parts of a household's record.</summary>
public enum RecordPart
{
    Household,
    Member,
    Assessment,
    Benefit,
}
