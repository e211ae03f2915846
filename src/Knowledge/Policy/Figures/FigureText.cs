using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>A text whose numbers of the law are filled in for a day.</summary>
public sealed partial class FigureText
{
    private readonly PolicyFigures _figures;
    private readonly List<Part> _parts = [];

    public FigureText(string template, PolicyFigures figures)
    {
        _figures = figures;
        var at = 0;
        foreach (Match place in Places().Matches(template))
        {
            _parts.Add(new Part(template[at..place.Index], null));
            var inner = place.Groups["inner"].Value.Trim();
            if (inner.StartsWith('='))
                _parts.Add(new Part(inner[1..].Trim(), null));
            else if (FigureReference.Parse(inner) is { } reference)
                _parts.Add(new Part(place.Value, reference));
            else
                Malformed.Add(place.Value);
            at = place.Index + place.Length;
        }

        _parts.Add(new Part(template[at..], null));
    }

    /// <summary>What stands in braces and cannot be read.</summary>
    public List<string> Malformed { get; } = [];

    public IEnumerable<FigureReference> References => _parts.Select(p => p.Reference).OfType<FigureReference>();

    /// <summary>The most characters the text has on any day; a reference that names no figure counts as it is written.</summary>
    public int LongestLength => _parts.Sum(p => p.Reference is { } reference ? Longest(reference, p.Text.Length) : p.Text.Length);

    /// <summary>The text with the values of a day.</summary>
    /// <exception cref="InvalidOperationException">A figure has no value then; the content lint keeps this from happening.</exception>
    public string On(DateOnly day)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
            text.Append(part.Reference is { } reference ? Tell(reference, day) : part.Text);
        return text.ToString();
    }

    private int Longest(FigureReference reference, int unknown) =>
        _figures.Periods(reference.Id).Select(r => r.Value is { } value ? Tell(reference, value, r.Unit).Length : 0).DefaultIfEmpty(unknown).Max();

    private string Tell(FigureReference reference, decimal value, string unit) => reference.Bare ? PolicyFigures.Number(value) : _figures.Tell(value, unit);

    private string Tell(FigureReference reference, DateOnly day) =>
        _figures.Find(reference.Id, reference.On ?? day) is { Value: { } value } row
            ? Tell(reference, value, row.Unit)
            : throw new InvalidOperationException($"The figure '{reference}' has no value on {day:yyyy-MM-dd}.");

    private sealed record Part(string Text, FigureReference? Reference);

    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}")]
    private static partial Regex Places();
}
