namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>The years that a class may be recorded for: multidimensional standards begin with 2016.</summary>
internal static class RecordYears
{
    public const int Earliest = 2016;
    public const int Latest = 2100;
}
