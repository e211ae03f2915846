using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>A row with the place where it is written.</summary>
/// <param name="Row">The row.</param>
/// <param name="File">Path as faults name it.</param>
/// <param name="Line">1-based line on which the row begins.</param>
/// <param name="KeyLines">1-based line of each key of the row.</param>
/// <param name="Text">The whole file.</param>
public sealed record RowSource<T>(T Row, string File, int Line, IReadOnlyDictionary<string, int> KeyLines, string Text)
{
    /// <summary>A fault at a key of the row, or at the row if the key is not written.</summary>
    public ContentFault Fault(string key, string message) => new(File, KeyLines.GetValueOrDefault(key, Line), message);

    /// <summary>A fault at the last line of the file that ends with a mark.</summary>
    internal ContentFault FaultAt(string mark, string message) => ContentFault.At(File, Text, mark, message);
}
