using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Exchange.Tables.Text;

/// <summary>Text that ends early when one record of it grows beyond the limit, so that memory stays flat.</summary>
internal sealed class LimitedText(TextReader inner, bool isTcvn3) : TextReader
{
    private long _readForRecord;

    public bool HasEnded { get; private set; }

    public bool IsOverLimit { get; private set; }

    public void StartRecord() => _readForRecord = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        IsOverLimit |= _readForRecord > TableLimits.LongestRecord;
        var count = IsOverLimit ? 0 : inner.Read(buffer);
        HasEnded |= count == 0;
        _readForRecord += count;
        if (isTcvn3)
            LegacyFonts.DecodeTcvn3(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
