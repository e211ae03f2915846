namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>The unpacked bytes that one workbook may have in all.</summary>
internal sealed class UnpackingBudget
{
    private long _left = TableLimits.MostUnpackedBytes;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new UnpackingRefusedException();
    }
}
