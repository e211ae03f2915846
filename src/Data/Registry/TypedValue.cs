namespace CauNoi.Data.Registry;

/// <summary>A typed value in the form of <see cref="RecordValues.Text"/>, or what is wrong with it.</summary>
public readonly record struct TypedValue(string? Text, TypedFault? Fault)
{
    public static implicit operator TypedValue(TypedFault fault) => new(null, fault);
}

public enum TypedFault
{
    Empty,
    TooLong,
    NotAName,
    NotAPhone,
    NotACitizenId,
    NotADate,
    ImpossibleDate,
    NotASex,
}
