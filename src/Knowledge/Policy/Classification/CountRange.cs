namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>The numbers of deprived indicators that are possible, both ends included.</summary>
public readonly record struct CountRange(int From, int To)
{
    public bool IsEmpty => From > To;

    public CountRange And(CountRange other) => new(Math.Max(From, other.From), Math.Min(To, other.To));

    /// <summary>The number of the range that is nearest to another.</summary>
    public int Nearest(int count) => Math.Clamp(count, From, To);
}
