namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>A fact of the law for a time: several rows of one id follow each other without overlap or gap.</summary>
public interface IDatedRow : IPolicyRow
{
    /// <summary>Last day of validity; null while no end is known.</summary>
    DateOnly? ValidTo { get; }

    /// <summary>Document and article, as people are told them.</summary>
    string Source { get; }

    Confidence Confidence { get; }
}

public static class DatedRowExtensions
{
    public static bool IsValidOn(this IDatedRow row, DateOnly day) => row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo);
}
