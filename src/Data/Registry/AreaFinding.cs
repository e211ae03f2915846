namespace CauNoi.Data.Registry;

/// <summary>Which area a text means.</summary>
public abstract record AreaFinding
{
    private AreaFinding()
    {
    }

    /// <summary>The area, without doubt.</summary>
    public sealed record One(AreaMatch Area) : AreaFinding;

    /// <summary>To be asked back: several areas fit, or one fits but not every word of the text. Today's names come first.</summary>
    public sealed record Several(IReadOnlyList<AreaMatch> Areas) : AreaFinding
    {
        /// <summary>Whether all are what became of one and the same former area.</summary>
        public bool IsOfOneFormerArea => Areas.All(a => a.Former is not null && a.Former == Areas[0].Former);
    }

    public sealed record None : AreaFinding;
}
