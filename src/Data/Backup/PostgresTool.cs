using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace CauNoi.Data.Backup;

/// <summary>Runs a program of PostgreSQL with our connection. The password goes by the environment, which other users cannot see.</summary>
internal sealed class PostgresTool(NpgsqlConnectionStringBuilder connection)
{
    /// <exception cref="BackupRefusedException">It is not installed, or it failed; what it said went to standard error.</exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;
        start.Environment["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        using var process = Start(start);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new BackupRefusedException(BackupRefusal.ToolFailed);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupRefusedException(BackupRefusal.ToolMissing);
        }
    }
}
