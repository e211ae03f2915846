using System.Data.Common;
using CauNoi.Data.Messaging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Data.Storage;

/// <summary>Finds out whether the database takes writes: by a write that leaves nothing.</summary>
public sealed class DatabaseProbe(CauNoiContext db, FileStore files)
{
    /// <summary>How long a lock may last before it is a fault, seconds.</summary>
    private const int Patience = 2;

    // Larger than what a full disk has left in a page that is in use.
    private const int Bytes = 32 * 1024;

    private const int SqliteLocked = 6;
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoFault = 10;
    private const int SqliteFull = 13;

    /// <returns>Null if it can be written to and has this program's schema.</returns>
    public async Task<DatabaseFault?> FindFaultAsync(DateTimeOffset now, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(Patience);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            sqlite.DefaultTimeout = Patience;
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
                return DatabaseFault.OtherSchema;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var id = files.Add(new ConversationAddress("health", ""), new FileContent("probe", "application/octet-stream", new byte[Bytes]), now, TimeSpan.Zero);
            await db.SaveChangesAsync(ct);
            await db.StoredFiles.Where(f => f.Id == id).ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
            return null;
        }
        catch (Exception fault) when (fault is DbUpdateException or DbException or InvalidOperationException or TimeoutException && !ct.IsCancellationRequested)
        {
            return FaultOf(fault.GetBaseException());
        }
    }

    private static DatabaseFault FaultOf(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => DatabaseFault.Locked,
        SqliteException { SqliteErrorCode: SqliteFull or SqliteIoFault } => DatabaseFault.DiskFull,
        SqliteException { SqliteErrorCode: SqliteReadOnly } => DatabaseFault.ReadOnly,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DatabaseFault.DiskFull,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => DatabaseFault.Locked,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => DatabaseFault.ReadOnly,
        _ => DatabaseFault.Unreachable,
    };
}

/// <summary>Why a database cannot be worked with.</summary>
public enum DatabaseFault
{
    Unreachable,

    /// <summary>It has not been brought to this program's schema.</summary>
    OtherSchema,

    /// <summary>Somebody else has kept it for himself for longer than a moment.</summary>
    Locked,

    /// <summary>The disk takes nothing more.</summary>
    DiskFull,

    ReadOnly,
}
