using System.IO.Compression;
using CauNoi.Data.Backup;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Data.Tests.Backup;

/// <summary>From a database in use to another one, both real.</summary>
public abstract class BackupTests : IAsyncLifetime
{
    private const int Count = 1_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(7));

    private readonly TemporaryFolder _folder = new();

    private string Archive => Path.Combine(_folder.Path, "backup.zip");

    public async Task InitializeAsync()
    {
        await using var services = await OpenAsync("first");
        await using var unit = Unit(services);
        unit.Db.AddRange(SealedHouseholds.Make(Count, unit.Get<FieldProtection>()));
        await unit.Db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await DropAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_backup_made_while_writes_go_on_is_one_moment_and_is_restored_elsewhere()
    {
        BackupManifest manifest;
        await using (var services = await OpenAsync("first"))
        {
            using var enough = new CancellationTokenSource();
            var writing = Task.Run(() => WriteUntilAsync(services, enough.Token));
            await Task.Delay(200);
            manifest = await BackUpAsync(services, withKeys: false);
            await Task.Delay(200);
            await enough.CancelAsync();
            Assert.True(Count + await writing > manifest.Rows["Households"], "Nothing was written after the copy was taken.");
        }

        // A household and its change are written together, so there are as many of the one as of the other.
        Assert.Equal(manifest.Rows["Households"], manifest.Rows["RecordChanges"]);
        Assert.InRange(manifest.Rows["Households"], Count, int.MaxValue);
        CarryKeys("first", "second");

        var report = await RestoreAsync("second", apply: true);

        Assert.Null(report.Refusal);
        Assert.Empty(report.MissingKeys);
        await using var restored = await OpenAsync("second");
        await using var unit = Unit(restored);
        Assert.Equal(manifest.Rows["Households"], await unit.Db.Households.LongCountAsync());
        var phone = unit.Get<FieldProtection>().Index(SealedHouseholds.Phone(77), ProtectedField.Phone);
        var household = await unit.Db.Households.SingleAsync(h => h.PhoneIndex == phone);
        Assert.Equal(SealedHouseholds.Note(77), unit.Get<FieldProtection>().Open(household.Notes!, ProtectedField.Note));
    }

    [Fact]
    public async Task Without_its_keys_a_restored_database_says_which_it_needs_and_does_not_start()
    {
        await BackUpAsync("first", withKeys: false);
        Assert.DoesNotContain("registry-keys.json", Entries());

        Assert.Equal([1, 2, 3], (await RestoreAsync("second", apply: true)).MissingKeys.Select(k => (int)k));

        await Assert.ThrowsAsync<KeyException>(() => OpenAsync("second"));
    }

    [Fact]
    public async Task With_its_keys_a_backup_is_enough()
    {
        await BackUpAsync("first", withKeys: true);
        Assert.Contains("registry-keys.json", Entries());

        var report = await RestoreAsync("second", apply: true);

        Assert.True(report.KeysFromBackup);
        await using var restored = await OpenAsync("second");
        await using var unit = Unit(restored);
        var household = await unit.Db.Households.SingleAsync(h => h.Code == SealedHouseholds.Code(5));
        Assert.Equal(SealedHouseholds.Phone(5), unit.Get<FieldProtection>().Open(household.Phone!, ProtectedField.Phone));
    }

    [Fact]
    public async Task A_restore_goes_back_and_keeps_what_was_there_aside()
    {
        await BackUpAsync("first", withKeys: false);
        await using (var services = await OpenAsync("first"))
        await using (var unit = Unit(services))
        {
            unit.Db.AddRange(SealedHouseholds.Make(1, unit.Get<FieldProtection>(), Count + 1));
            await unit.Db.SaveChangesAsync();
        }

        await CloseAsync();
        var report = await RestoreAsync("first", apply: true);

        Assert.Null(report.Refusal);
        await using var restored = await OpenAsync("first");
        await using var now = Unit(restored);
        Assert.Equal(Count, await now.Db.Households.CountAsync());
        Assert.Equal(Count + 1, await CountAsideAsync(report.Aside!));
    }

    [Fact]
    public async Task A_check_alone_changes_nothing()
    {
        await BackUpAsync("first", withKeys: false);

        var report = await RestoreAsync("second", apply: false);

        Assert.Null(report.Refusal);
        Assert.Null(report.Aside);
        await using var second = await OpenAsync("second");
        await using var unit = Unit(second);
        Assert.False(await unit.Db.Households.AnyAsync());
    }

    [Fact]
    public async Task Nothing_is_restored_while_a_program_is_at_work()
    {
        await BackUpAsync("first", withKeys: false);
        using var running = DataLock.Share(Options("first"));

        Assert.Equal(BackupRefusal.InUse, (await RestoreAsync("first", apply: true)).Refusal);
    }

    [Fact]
    public async Task A_changed_backup_is_refused_and_nothing_is_replaced()
    {
        await BackUpAsync("first", withKeys: false);
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            zip.GetEntry("database")!.Delete();
            using var other = zip.CreateEntry("database").Open();
            other.Write("SQLite format 3\0 and more"u8);
        }

        Assert.Equal(BackupRefusal.Spoilt, (await RestoreAsync("first", apply: true)).Refusal);
        await AssertFirstIsWholeAsync();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-1)]
    public async Task A_cut_or_foreign_file_is_no_backup(int length)
    {
        await BackUpAsync("first", withKeys: false);
        var bytes = await File.ReadAllBytesAsync(Archive);
        await File.WriteAllBytesAsync(Archive, length < 0 ? bytes[..^100] : bytes[..length]);

        Assert.Equal(BackupRefusal.NotABackup, (await RestoreAsync("first", apply: true)).Refusal);
        await AssertFirstIsWholeAsync();
    }

    [Fact]
    public async Task A_backup_never_overwrites_and_leaves_nothing_beside_it()
    {
        await BackUpAsync("first", withKeys: false);
        await using var services = await OpenAsync("first");
        await using var unit = Unit(services);

        Assert.Equal(BackupRefusal.FileExists, (await unit.Get<DatabaseBackup>().WriteAsync(Archive, false, Now, default)).Refusal);
        Assert.Equal(["backup.zip"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
    }

    /// <summary>Where the data of one of the two programs lie.</summary>
    protected abstract DatabaseOptions Options(string name);

    protected string Folder(string name) => Path.Combine(_folder.Path, name);

    /// <summary>Lets go of every pooled connection, as a stopped program does.</summary>
    protected abstract Task CloseAsync();

    protected abstract Task DropAsync();

    protected abstract Task<long> CountAsideAsync(string aside);

    private static UnitOfWork Unit(ServiceProvider services) => new(services.CreateAsyncScope());

    private async Task<ServiceProvider> OpenAsync(string name)
    {
        var services = new ServiceCollection().AddCauNoiData(Options(name)).BuildServiceProvider();
        await using var unit = Unit(services);
        await unit.Get<DatabaseSetup>().MigrateAsync(default);
        return services;
    }

    private async Task BackUpAsync(string name, bool withKeys)
    {
        await using var services = await OpenAsync(name);
        await BackUpAsync(services, withKeys);
        await CloseAsync();
    }

    private async Task<BackupManifest> BackUpAsync(ServiceProvider services, bool withKeys)
    {
        await using var unit = Unit(services);
        var outcome = await unit.Get<DatabaseBackup>().WriteAsync(Archive, withKeys, Now, default);
        Assert.Null(outcome.Refusal);
        return outcome.Manifest!;
    }

    private async Task<RestoreReport> RestoreAsync(string name, bool apply)
    {
        await using var services = new ServiceCollection().AddCauNoiData(Options(name)).BuildServiceProvider();
        await using var unit = Unit(services);
        return await unit.Get<DatabaseRestore>().RunAsync(Archive, apply, Now, default);
    }

    private static async Task<int> WriteUntilAsync(ServiceProvider services, CancellationToken enough)
    {
        var written = 0;
        for (; !enough.IsCancellationRequested; written++)
        {
            await using var unit = Unit(services);
            unit.Db.AddRange(SealedHouseholds.Make(1, unit.Get<FieldProtection>(), Count + written + 1));
            await unit.Db.SaveChangesAsync(CancellationToken.None);
        }

        return written;
    }

    private void CarryKeys(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Options(to).KeyFilePath)!);
        File.Copy(Options(from).KeyFilePath, Options(to).KeyFilePath);
    }

    private IEnumerable<string> Entries()
    {
        using var zip = ZipFile.OpenRead(Archive);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private async Task AssertFirstIsWholeAsync()
    {
        await using var services = await OpenAsync("first");
        await using var unit = Unit(services);
        Assert.Equal(Count, await unit.Db.Households.CountAsync());
        Assert.DoesNotContain(Directory.GetFiles(Folder("first")), f => f.Contains("restoring", StringComparison.Ordinal));
    }
}

public sealed class BackupOnSqlite : BackupTests
{
    protected override DatabaseOptions Options(string name) => new() { Path = Folder(name) };

    protected override Task CloseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    protected override Task DropAsync() => CloseAsync();

    protected override async Task<long> CountAsideAsync(string aside)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={aside};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Households";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

public sealed class BackupOnPostgres : BackupTests
{
    private readonly string _name = $"caunoi_backup_{Guid.NewGuid():N}";

    protected override DatabaseOptions Options(string name)
    {
        var database = $"{_name}_{name}";
        OnServer($"CREATE DATABASE {database}", ignoreDuplicate: true);
        return new DatabaseOptions
        {
            Path = Folder(name),
            Postgres = new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString,
        };
    }

    protected override Task CloseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    protected override async Task DropAsync()
    {
        await CloseAsync();
        foreach (var name in (string[])["first", "second"])
            OnServer($"DROP DATABASE IF EXISTS {_name}_{name} WITH (FORCE)", ignoreDuplicate: false);
    }

    protected override async Task<long> CountAsideAsync(string aside)
    {
        await using var connection = new NpgsqlConnection(Options("first").Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {aside}.\"Households\"", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string Server => Environment.GetEnvironmentVariable(PostgresDatabase.Variable)!;

    private static void OnServer(string sql, bool ignoreDuplicate)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (PostgresException fault) when (ignoreDuplicate && fault.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
        }
    }
}
