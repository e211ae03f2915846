using CauNoi.Data.Storage;

namespace CauNoi.Data.Backup;

internal static class WholeDatabases
{
    public static IWholeDatabase Of(DatabaseOptions options) => options.UsesPostgres ? new PostgresWhole(options) : new SqliteWhole(options);
}
