namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What an officer copied from one filled form.</summary>
public sealed record FilledSheet
{
    /// <summary>The region or area, for forms whose points differ by it.</summary>
    public string? Column { get; init; }

    /// <summary>In any order; an item may wrongly stand twice.</summary>
    public IReadOnlyList<SheetAnswer> Answers { get; init; } = [];

    public SheetTotals Totals { get; init; } = new();
}

/// <summary>One answer as it was written.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Value">Id of an option, <see cref="Yes"/> or <see cref="No"/> for a tick, or a number with a decimal point.</param>
public sealed record SheetAnswer(string Item, string Value)
{
    public const string Yes = "true";
    public const string No = "false";
}

/// <summary>The totals that stand on the paper, in points.</summary>
public sealed record SheetTotals
{
    /// <summary>Ticked criteria of Phiếu A.</summary>
    public int? Criteria { get; init; }

    /// <summary>"Điểm A", part B1.</summary>
    public int? B1 { get; init; }

    /// <summary>"Điểm B", part B2.</summary>
    public int? B2 { get; init; }

    public int? Of(ScoreFormKind kind) => kind switch
    {
        ScoreFormKind.Screening => Criteria,
        ScoreFormKind.SurveyIncome => B1,
        _ => B2,
    };
}
