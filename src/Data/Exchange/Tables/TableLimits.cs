namespace CauNoi.Data.Exchange.Tables;

/// <summary>How much of anything is read; the first four count UTF-16 characters.</summary>
public static class TableLimits
{
    /// <summary>An address, a note.</summary>
    public const int LongestCell = 10_000;

    /// <summary>Names and other short texts.</summary>
    public const int LongestName = 200;

    /// <summary>A code must fit into a button on every channel.</summary>
    public const int LongestCode = 40;

    /// <summary>One record of a CSV file; also how far an unclosed quote is followed.</summary>
    public const int LongestRecord = 4 << 20;

    /// <summary>Unpacked bytes of one part of a workbook for each packed byte.</summary>
    public const int HighestRatio = 100;

    /// <summary>Below this many unpacked bytes the ratio does not matter.</summary>
    public const long HarmlessBytes = 1 << 20;

    /// <summary>Unpacked bytes of all parts that are read: a sheet of a million rows and thirty columns fits.</summary>
    public const long MostUnpackedBytes = 4L << 30;

    /// <summary>Columns of a workbook that are looked at.</summary>
    public const int MostColumns = 1024;

    /// <summary>Rows among which the header is looked for.</summary>
    public const int HeaderWithin = 30;
}
