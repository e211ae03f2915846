using System.Globalization;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>Knows which cell styles show a number as a date, and which day a number is.</summary>
internal sealed class DateStyles(IReadOnlySet<int> styles, bool from1904)
{
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly EpochOf1904 = new(1904, 1, 1);

    public bool IsDate(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && styles.Contains(number);

    /// <summary>yyyy-MM-dd of the day with this serial number (the time of day is left out), or null if it is none.</summary>
    public string? DayOf(string serial)
    {
        var epoch = from1904 ? EpochOf1904 : Epoch;
        return double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days >= 1 && days < DateOnly.MaxValue.DayNumber - epoch.DayNumber
            ? epoch.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    public static DateStyles Read(Package package, string? name, bool from1904)
    {
        var formats = new Dictionary<int, string>();
        var dates = new HashSet<int>();
        using var part = name is null ? null : package.OpenPart(name);
        var (isInStyles, style) = (false, 0);
        while (part?.Read() == true)
        {
            if (part.LocalName == "cellXfs")
                isInStyles = part.NodeType == XmlNodeType.Element;
            if (part.NodeType != XmlNodeType.Element)
                continue;
            if (part.LocalName == "numFmt" && part.GetAttribute("formatCode") is { } code)
                formats[Number(part)] = code;
            if (isInStyles && part.LocalName == "xf")
            {
                if (IsDate(Number(part), formats))
                    dates.Add(style);
                style++;
            }
        }

        return new DateStyles(dates, from1904);
    }

    private static int Number(XmlReader part) => int.Parse(part.GetAttribute("numFmtId") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    // 14 to 17 and 22 are built in; of the others the letters tell, outside of quotes, colours and conditions.
    private static bool IsDate(int format, Dictionary<int, string> formats) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or (>= 34 and <= 36) or (>= 50 and <= 58)
        || (formats.TryGetValue(format, out var code) && HasDay(code));

    private static bool HasDay(string code)
    {
        var (inQuotes, inBrackets) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '\\')
                i++;
            else if (code[i] == '"')
                inQuotes = !inQuotes;
            else if (code[i] is '[' or ']')
                inBrackets = code[i] == '[';
            else if (!inQuotes && !inBrackets && code[i] is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }
}
