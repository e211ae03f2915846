namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>Counts what a part unpacks to; the sizes that a zip file declares may lie.</summary>
/// <param name="part">The unpacked bytes.</param>
/// <param name="packed">Bytes of the part in the file; no more than these are unpacked.</param>
/// <param name="budget">Shared by all parts of the workbook.</param>
internal sealed class UnpackingStream(Stream part, long packed, UnpackingBudget budget) : Stream
{
    private readonly long _most = Math.Max(TableLimits.HarmlessBytes, packed * TableLimits.HighestRatio);
    private long _unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = part.Read(buffer);
        _unpacked += count;
        budget.Spend(count);
        return _unpacked <= _most ? count : throw new UnpackingRefusedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}
