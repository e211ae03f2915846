namespace CauNoi.Data.Registry;

/// <summary>What has last touched a record, and when: an instant, or of a survey the day.</summary>
public sealed record RecordSource(RecordSourceKind Kind)
{
    public DateTimeOffset? At { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Who edited; null for the person who runs the program.</summary>
    public string? Name { get; init; }
}

public enum RecordSourceKind
{
    Import,
    Edit,

    /// <summary>Nothing but the day of the survey is known.</summary>
    Review,
}
