namespace CauNoi.Bot.Pictures;

/// <summary>Places and how far each has come with several steps.</summary>
public sealed record HeatTable
{
    /// <summary>Rows beyond which a picture is too tall for a phone.</summary>
    public const int MostRows = 40;

    public const int MostColumns = 5;

    public required string Title { get; init; }

    /// <summary>One or two words each, from left to right.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>In the order of reading; a picture takes at most <see cref="MostRows"/>.</summary>
    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>What each level means, in the order of the legend.</summary>
    public required IReadOnlyList<(HeatLevel Level, string Meaning)> Legend { get; init; }

    /// <summary>Where the table is from and of which day, in one sentence.</summary>
    public required string Source { get; init; }
}

/// <param name="Cells">One for each column.</param>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells);

/// <param name="Text">A number or a day; may be empty, because each level has a sign of its own.</param>
public sealed record HeatCell(HeatLevel Level, string Text)
{
    public string Sign => SignOf(Level);

    /// <summary>One letter for those who cannot tell the colours apart.</summary>
    public static string SignOf(HeatLevel level) => level switch
    {
        HeatLevel.Done => "✓",
        HeatLevel.Open => "○",
        HeatLevel.Tight => "▲",
        HeatLevel.Late => "!",
        _ => "–",
    };
}

/// <summary>Told apart by sign as well as by colour.</summary>
public enum HeatLevel
{
    /// <summary>Nothing to do.</summary>
    None,
    Done,
    Open,

    /// <summary>Still possible, but a date is in danger.</summary>
    Tight,
    Late,
}
