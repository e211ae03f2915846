namespace CauNoi.Data.Exchange.Tables;

internal enum RawCellKind
{
    Text,
    Number,
    Date,
    Error,
}
