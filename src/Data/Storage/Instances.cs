using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Data.Storage;

/// <summary>The serving instances that share this database. Each is known by the name of its connections, which end with it, however it ends.</summary>
public sealed class Instances(CauNoiContext db)
{
    private const string Prefix = "cau-noi-";

    private const string Count = $"""SELECT COUNT(DISTINCT application_name)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '{Prefix}%'""";

    /// <summary>How many there are, at least one; on SQLite never more.</summary>
    public async Task<int> CountAsync(CancellationToken ct) =>
        db.Database.IsNpgsql() ? Math.Max(1, await db.Database.SqlQueryRaw<int>(Count).SingleAsync(ct)) : 1;

    internal static string Connection(DatabaseOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.Postgres);
        if (options.Instance is { } name)
            connection.ApplicationName = Prefix + name;
        return connection.ConnectionString;
    }
}
