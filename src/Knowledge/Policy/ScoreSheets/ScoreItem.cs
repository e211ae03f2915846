namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>One question of a form: a tick, one of several options, or a number that falls into a band.</summary>
public sealed record ScoreItem
{
    public required string Id { get; init; }

    /// <summary>As it is called in findings, within a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Answered with <see cref="SheetAnswer.Yes"/> or <see cref="SheetAnswer.No"/>.</summary>
    public bool Tick { get; init; }

    public IReadOnlyList<ScoreOption> Options { get; init; } = [];

    /// <summary>From the lowest up.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; init; } = [];

    /// <summary>When the item is left out and gives no points.</summary>
    public SkipRule? SkipIf { get; init; }
}

/// <summary>One answer of an item.</summary>
public sealed record ScoreOption
{
    public required string Id { get; init; }

    /// <summary>For people; the id where the paper has only a number.</summary>
    public string? Title { get; init; }

    /// <summary>One value for each column of the form, or a single one for all.</summary>
    public IReadOnlyList<int> Points { get; init; } = [];
}

/// <summary>The points of numbers from <see cref="From"/> up to, but not including, <see cref="Below"/>.</summary>
public sealed record ScoreBand
{
    public required decimal From { get; init; }

    /// <summary>Null in the last band, which has no end.</summary>
    public decimal? Below { get; init; }

    /// <summary>One value for each column of the form, or a single one for all.</summary>
    public IReadOnlyList<int> Points { get; init; } = [];

    public bool Covers(decimal number) => From <= number && (Below is null || number < Below);
}

/// <summary>An item is left out if another one has one of these answers.</summary>
public sealed record SkipRule
{
    public required string Item { get; init; }

    public required IReadOnlyList<string> Is { get; init; }
}
