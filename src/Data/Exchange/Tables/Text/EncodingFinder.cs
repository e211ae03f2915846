using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Exchange.Tables.Text;

/// <summary>Finds the encoding of a text: by its mark, by its zeros, by being valid UTF-8 to the end, and else by which reading gives Vietnamese words.</summary>
internal static class EncodingFinder
{
    private const int ChunkBytes = 1 << 16;

    // Names of people and of minorities are not all syllables; a wrong reading gives hardly any.
    private const double FewestWords = 0.5;

    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    public static (Encoding Encoding, string Name, bool IsTcvn3)? Find(ReadOnlySpan<byte> sample, Func<Stream> open)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, "UTF-16", false);
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, "UTF-16", false);
        var (even, odd) = ZerosOf(sample);
        if (even > sample.Length / 4 && odd < even / 10)
            return (Encoding.BigEndianUnicode, "UTF-16", false);
        if (odd > sample.Length / 4 && even < odd / 10)
            return (Encoding.Unicode, "UTF-16", false);
        if (FirstPartThatIsNotUtf8(open) is not { } part)
            return (Encoding.UTF8, "UTF-8", false);
        var tcvn3 = Encoding.Latin1.GetChars(part);
        LegacyFonts.DecodeTcvn3(tcvn3);
        return new (double Share, (Encoding, string, bool)? Found)[]
        {
            (ShareOfWords(Encoding.UTF8.GetString(part)), (Encoding.UTF8, "UTF-8", false)),
            (ShareOfWords(Windows1258.GetString(part).Normalize()), (Windows1258, "windows-1258", false)),
            (ShareOfWords(new string(tcvn3)), (Encoding.Latin1, "TCVN3", true)),
            (FewestWords, null),
        }.MaxBy(c => c.Share).Found;
    }

    private static (int Even, int Odd) ZerosOf(ReadOnlySpan<byte> sample)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            zeros.Even += sample[i] == 0 ? 1 : 0;
            zeros.Odd += sample[i + 1] == 0 ? 1 : 0;
        }

        return zeros;
    }

    // Of the words that have letters beyond ASCII, those that are Vietnamese.
    private static double ShareOfWords(string text)
    {
        var (all, good) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n\0,;:.-/()\"'"))
        {
            var word = text.AsSpan(range);
            if (Ascii.IsValid(word))
                continue;
            all++;
            good += Syllable.IsPossible(word.ToString().ToLowerInvariant()) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)good / all;
    }

    private static byte[]? FirstPartThatIsNotUtf8(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[ChunkBytes];
        var kept = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), ChunkBytes - kept, throwOnEndOfStream: false);
            var part = buffer.AsSpan(0, kept + read);
            var unfinished = read > 0 ? LengthOfOpenLetter(part) : 0;
            if (!Utf8.IsValid(part[..^unfinished]))
                return part.ToArray();
            if (read == 0)
                return null;
            part[^unfinished..].CopyTo(buffer);
            kept = unfinished;
        }
    }

    // A letter of several bytes may go on in the next part.
    private static int LengthOfOpenLetter(ReadOnlySpan<byte> part)
    {
        for (var length = 1; length <= Math.Min(3, part.Length); length++)
            if (Rune.DecodeFromUtf8(part[^length..], out _, out _) == OperationStatus.NeedMoreData)
                return length;
        return 0;
    }
}
