namespace CauNoi.Data.Protection;

/// <summary>What a sealed text is; what was sealed as one cannot be opened as another.</summary>
public enum ProtectedField
{
    CitizenId,
    Phone,
    Note,

    /// <summary>A value before or after a change of a record.</summary>
    RecordedValue,

    /// <summary>What a person asked for in a request.</summary>
    Request,
}
