using System.Globalization;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>
/// A place in a text that a figure fills: <c>{{id}}</c>, <c>{{id@2025-06-30}}</c> for the value of a day of its own, and either with <c>:value</c> for the number
/// without its unit. <c>{{=5.000.000 đồng}}</c> is a number that is no figure of the law: an example, a count of papers.
/// </summary>
public sealed record FigureReference(string Id, DateOnly? On, bool Bare)
{
    private const string BareSuffix = ":value";

    /// <summary>Reads what stands between the braces; null if it is a literal or no reference.</summary>
    public static FigureReference? Parse(string inner)
    {
        var bare = inner.EndsWith(BareSuffix, StringComparison.Ordinal);
        var parts = (bare ? inner[..^BareSuffix.Length] : inner).Split('@');
        return parts switch
        {
            [var id] when id.Length > 0 => new FigureReference(id, null, bare),
            [var id, var date] when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) => new FigureReference(id, on, bare),
            _ => null,
        };
    }

    public override string ToString() => Id + (On is { } on ? $"@{on:yyyy-MM-dd}" : "");
}
