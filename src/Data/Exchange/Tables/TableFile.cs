using CauNoi.Data.Exchange.Tables.Text;
using CauNoi.Data.Exchange.Tables.Workbooks;

namespace CauNoi.Data.Exchange.Tables;

/// <summary>A file that should hold a table; it may be opened as often as needed. What it is, its content decides.</summary>
/// <param name="name">As remarks name it.</param>
/// <param name="open">Gives the bytes from the beginning; a workbook wants a stream that can seek.</param>
public sealed class TableFile(string name, Func<Stream> open)
{
    private const int HeadBytes = 8;

    private static readonly byte[][] OtherFormats =
        ["%PDF"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), [0x1F, 0x8B], "Rar!"u8.ToArray(), "7z"u8.ToArray(), "{\\rtf"u8.ToArray()];

    private TextFormat? _format;

    public string Name { get; } = name;

    public static TableFile At(string path) => new(Path.GetFileName(path), () => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan));

    /// <summary>The rows, or null with a remark that says why there are none.</summary>
    internal IRawRows? Open(FileRemarks remarks)
    {
        try
        {
            return HeadOf() switch
            {
                [] => remarks.Refuse(RemarkKind.Empty),
                [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Workbook.Open(open(), remarks),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => remarks.Refuse(RemarkKind.OldWorkbook),
                var head when Array.Exists(OtherFormats, f => head.AsSpan().StartsWith(f)) => remarks.Refuse(RemarkKind.NotATable),
                _ => OpenText(remarks),
            };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return remarks.Refuse(RemarkKind.FileMissing);
        }
    }

    private IRawRows? OpenText(FileRemarks remarks)
    {
        _format ??= TextFormat.Of(open);
        if (_format.Fault is { } fault)
            return remarks.Refuse(fault, detail: fault == RemarkKind.UnknownEncoding ? _format.Name : null);
        if (_format.IsTcvn3)
            remarks.Add(RemarkKind.LegacyFontConverted, Severity.Flag, detail: _format.Name);
        return new CsvRows(_format, open(), remarks);
    }

    private byte[] HeadOf()
    {
        using var stream = open();
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }
}
