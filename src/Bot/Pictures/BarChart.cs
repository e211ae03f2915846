namespace CauNoi.Bot.Pictures;

/// <summary>Numbers of several places or groups side by side, each a bar of one or more stretches.</summary>
public sealed record BarChart
{
    /// <summary>Rows beyond which a picture is too tall for a phone.</summary>
    public const int MostRows = 60;

    public required string Title { get; init; }

    /// <summary>What the stretches of every bar are, from left to right.</summary>
    public required IReadOnlyList<BarSeries> Series { get; init; }

    /// <summary>In the order of reading; at most <see cref="MostRows"/>.</summary>
    public required IReadOnlyList<BarRow> Rows { get; init; }

    public BarScale Scale { get; init; }

    /// <summary>Where the numbers are from and of which day, in one sentence.</summary>
    public required string Source { get; init; }
}

/// <summary>One kind of stretch.</summary>
/// <param name="Name">One or two words, for the legend.</param>
public sealed record BarSeries(string Name, BarColour Colour);

/// <summary>One bar.</summary>
/// <param name="Values">One for each series; none is negative.</param>
public sealed record BarRow(string Label, IReadOnlyList<int> Values);

/// <summary>What a stretch means; told apart without seeing red and green, too.</summary>
public enum BarColour
{
    Good,
    Attention,
    Urgent,
    Neutral,
}

/// <summary>What the full width of the picture stands for.</summary>
public enum BarScale
{
    /// <summary>The largest row, so that rows can be compared by their length.</summary>
    LargestRow,

    /// <summary>The row itself: every bar is full, and shows how a small row is made up as well as a large one.</summary>
    EachRow,
}
