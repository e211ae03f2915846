using System.Text;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Exchange.Tables.Text;

/// <summary>How the letters and cells of a text file are to be read.</summary>
/// <param name="Encoding">Turns bytes into characters.</param>
/// <param name="Name">As people know it.</param>
/// <param name="IsTcvn3">The characters are codes of the TCVN3 fonts and have to be converted.</param>
/// <param name="Separator">What stands between two cells.</param>
/// <param name="Fault">Why the file cannot be read, or null.</param>
internal sealed record TextFormat(Encoding Encoding, string Name, bool IsTcvn3, char Separator, RemarkKind? Fault)
{
    private const int SampleBytes = 1 << 18;
    private const int SampleLines = TableLimits.HeaderWithin;
    private const string EncodingsRead = "UTF-8, UTF-16, windows-1258, TCVN3";

    private static readonly char[] Separators = [',', ';', '\t'];

    public static TextFormat Of(Func<Stream> open)
    {
        var sample = new byte[SampleBytes];
        using (var stream = open())
            sample = sample[..stream.ReadAtLeast(sample, SampleBytes, throwOnEndOfStream: false)];
        if (EncodingFinder.Find(sample, open) is not { } encoding)
            return new TextFormat(Encoding.UTF8, EncodingsRead, false, ',', RemarkKind.UnknownEncoding);
        var text = encoding.Encoding.GetString(sample).TrimStart('\uFEFF');
        var start = text.AsSpan().Trim([' ', '\t', '\r', '\n', '\0']);
        RemarkKind? fault = start.IsEmpty ? RemarkKind.Empty : start[0] == '<' ? RemarkKind.WebPage : null;
        var separator = SeparatorOf(text);
        var isTcvn3 = encoding.IsTcvn3 || IsMostlyTcvn3(text, separator);
        return new TextFormat(encoding.Encoding, isTcvn3 ? "TCVN3" : encoding.Name, isTcvn3, separator, fault);
    }

    // The header is the line with the most cells; titles above it and notes below have fewer.
    private static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var most = new int[Separators.Length];
        var (lines, inQuotes) = (0, false);
        foreach (var letter in text)
        {
            inQuotes ^= letter == '"';
            if (letter is '\n' or '\r')
            {
                Array.Clear(counts);
                // An odd quote must not hide the rest of the sample.
                inQuotes = false;
                if (++lines > SampleLines)
                    break;
            }
            else if (!inQuotes && Array.IndexOf(Separators, letter) is >= 0 and var i)
                most[i] = Math.Max(most[i], ++counts[i]);
        }

        return Separators[Array.IndexOf(most, most.Max())];
    }

    private static bool IsMostlyTcvn3(string text, char separator)
    {
        var (legacy, unicode) = (0, 0);
        foreach (var cell in text.Split([separator, '\n', '\r']))
        {
            if (cell.AsSpan().ContainsAnyInRange('\u0100', '\u1EFF'))
                unicode++;
            else if (LegacyFonts.Of(cell) == LegacyFont.Tcvn3)
                legacy++;
        }

        return legacy > unicode;
    }
}
