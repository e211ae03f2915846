namespace CauNoi.Data.Fixes;

/// <summary>What came of reading a typed value.</summary>
public abstract record FixReading
{
    private FixReading()
    {
    }

    /// <summary>A value that can be right.</summary>
    /// <param name="Text">In the form in which <c>RecordValues</c> writes it.</param>
    public sealed record Given(string Text) : FixReading;

    /// <summary>Meant as the value, but it cannot be.</summary>
    /// <param name="Fault">What is wrong.</param>
    /// <param name="Detail">The limits or the right number, where that helps.</param>
    public sealed record Wrong(FixFault Fault, string? Detail = null) : FixReading;

    /// <summary>Something else was said.</summary>
    public sealed record NotRead : FixReading;
}
