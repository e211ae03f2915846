using System.Globalization;
using System.Security;
using System.Text;

namespace CauNoi.Bot.Pictures;

/// <summary>Writes shapes and texts as SVG, and knows about how wide a text will be.</summary>
internal sealed class SvgText
{
    private const string Fonts = "DejaVu Sans, Noto Sans, Liberation Sans, sans-serif";

    private readonly StringBuilder _body = new();

    public void Rectangle(double x, double y, double width, double height, string fill, double radius) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" rx=\"{radius:0.##}\" fill=\"{fill}\"/>");

    /// <param name="attributes">More attributes, well-formed.</param>
    public void Text(double x, double y, int size, string fill, string text, string attributes = "") =>
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{size}\" fill=\"{fill}\" {attributes}>{Escape(text)}</text>");

    public Svg ToSvg(int width, int height) => new(
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{Fonts}"><rect width="{width}" height="{height}" fill="#fff"/>{_body}</svg>""",
        width,
        height);

    /// <summary>The text in lines of at most the width; a word that is longer stands alone.</summary>
    public static IEnumerable<string> Wrap(string text, int size, double width, bool isBold = false)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line == "" ? word : $"{line} {word}";
            if (line != "" && WidthOf(longer, size, isBold) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        if (line != "")
            yield return line;
    }

    /// <summary>The text, or as much of it as fits before "…".</summary>
    public static string Shorten(string text, int size, double width)
    {
        if (WidthOf(text, size) <= width)
            return text;
        var elements = StringInfo.ParseCombiningCharacters(text);
        var kept = elements.Length;
        while (kept > 0 && WidthOf(text[..elements[kept - 1]] + "…", size) > width)
            kept--;
        return kept == 0 ? "…" : text[..elements[kept - 1]].TrimEnd() + "…";
    }

    /// <summary>Rather too much than too little, by the widths of DejaVu Sans.</summary>
    public static double WidthOf(string text, int size, bool isBold = false) =>
        text.Normalize(NormalizationForm.FormD).Sum(c => WidthOf(c)) * size * (isBold ? 1.12 : 1);

    private static double WidthOf(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when c is 'i' or 'j' or 'l' or '.' or ',' or ':' or '|' or '\'' or ' ' or 'I' => 0.33,
        _ when c is 'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 0.42,
        _ when c is 'm' or 'w' or 'M' or 'W' or '—' => 0.99,
        UnicodeCategory.UppercaseLetter => 0.76,
        UnicodeCategory.OtherSymbol or UnicodeCategory.OtherLetter or UnicodeCategory.Surrogate => 1,
        _ => 0.64,
    };

    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF))));
}
