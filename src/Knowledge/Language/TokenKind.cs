namespace CauNoi.Knowledge.Language;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A syllable, or letters that make none.</summary>
    Word,

    /// <summary>Digits: a year, a count, a document's number ("07/2021").</summary>
    Number,

    /// <summary>A day: "14/12/2026".</summary>
    Date,

    /// <summary>A sum in đồng, however it was written: "1tr5", "1,5 triệu", "một triệu rưỡi".</summary>
    Money,
}
