namespace CauNoi.Data.Protection;

/// <summary>What a sealed text is; what was sealed as one cannot be opened as another. The numbers are stored.</summary>
public enum ProtectedField
{
    CitizenId = 1,
    Phone = 2,
    Note = 3,

    /// <summary>A value before or after a change of a record.</summary>
    RecordedValue = 4,

    /// <summary>What a person asked for in a request.</summary>
    Request = 5,

    /// <summary>The content of a file.</summary>
    File = 6,
}
