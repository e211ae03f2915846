namespace CauNoi.Data.Exchange;

/// <summary>One thing wrong in a file that was to be imported.</summary>
/// <param name="File">File name.</param>
/// <param name="Row">1-based line of the file, counting the header; null if the whole file is meant.</param>
/// <param name="Column">Column name, where one is meant.</param>
/// <param name="Problem">What is wrong; the value itself is not repeated, it may be personal.</param>
public sealed record ImportFault(string File, int? Row, string? Column, ImportProblem Problem);

public enum ImportProblem
{
    FileMissing,
    NotUtf8,
    NotCsv,
    ColumnMissing,
    ValueMissing,
    NotADate,
    NotANumber,
    UnknownValue,
    ListedTwice,
    UnknownHousehold,
    TooLong,

    /// <summary>Not the JSON of a list of areas.</summary>
    NotAList,

    /// <summary>No area of today has this code, or this name in its province.</summary>
    UnknownArea,
}
