using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>Text inside a workbook: runs in different fonts joined, pronunciation left out, no longer than one letter over the limit of a cell.</summary>
internal static partial class SheetText
{
    private const int Longest = TableLimits.LongestCell + 1;

    /// <summary>Reads the element on which the reader stands, and leaves it at its end.</summary>
    public static string Read(XmlReader part)
    {
        if (part.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = part.Depth;
        while (part.Read() && part.Depth > depth)
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
                SkipToEnd(part);
            else if (part.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                Append(text, part);
        }

        return Escape().Replace(text.ToString(), e => ((char)ushort.Parse(e.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static void SkipToEnd(XmlReader part)
    {
        var depth = part.Depth;
        while (part.Read() && part.Depth > depth)
        {
        }
    }

    private static void Append(StringBuilder text, XmlReader part)
    {
        var buffer = new char[256];
        if (!part.CanReadValueChunk)
            text.Append(part.Value.AsSpan(0, Math.Min(part.Value.Length, Longest)));
        else
            while (text.Length < Longest && part.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var count)
                text.Append(buffer, 0, count);
    }

    // What XML cannot hold is written so by spreadsheets.
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
