using CauNoi.Data.Protection;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Protection;

public abstract class KeyGuardTests(TestDatabase database) : StoreTests(database), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private KeyFile File => new(Path.Combine(_folder.Path, "keys.json"));

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_start_makes_a_key_for_every_purpose_and_later_ones_ask_for_them()
    {
        await EnsureAsync();
        var made = File.Read();
        await EnsureAsync();

        Assert.Equal(made.Select(k => Convert.ToHexString(k.Check())), File.Read().Select(k => Convert.ToHexString(k.Check())));
        Assert.Equal([KeyPurpose.Field, KeyPurpose.Index, KeyPurpose.Audit], (await InUnit(u => u.Db.ProtectionKeys.OrderBy(k => k.Id).ToListAsync())).Select(k => k.Purpose));
    }

    [Fact]
    public async Task Starts_at_once_agree()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(EnsureAsync)));
        await EnsureAsync();
    }

    [Fact]
    public async Task A_lost_file_is_named_with_the_keys_that_are_needed()
    {
        await EnsureAsync();
        System.IO.File.Delete(File.Path);

        var fault = await Assert.ThrowsAsync<KeyException>(EnsureAsync);

        Assert.Contains(File.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("keys 1, 2, 3", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists);
    }

    [Fact]
    public async Task The_file_of_another_database_is_refused()
    {
        await EnsureAsync();
        File.Write(KeyRing.NewSecrets(Now));

        var fault = await Assert.ThrowsAsync<KeyException>(EnsureAsync);

        Assert.Contains("belongs to another database", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_copy_of_the_file_is_refused()
    {
        await EnsureAsync();
        var older = File.Read();
        File.Write([.. older, KeySecret.New(4, KeyPurpose.Field, Now)]);
        await EnsureAsync();
        File.Write(older);

        var fault = await Assert.ThrowsAsync<KeyException>(EnsureAsync);

        Assert.Contains("lacks key 4", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_new_keys_are_made_over_sealed_values_whose_keys_nobody_has_noted()
    {
        await InUnit(async u => await u.Db.AddRangeAsync(SealedHouseholds.Make(1, TestKeys.Protection)));

        await Assert.ThrowsAsync<KeyException>(EnsureAsync);

        Assert.False(File.Exists);
    }

    private async Task EnsureAsync()
    {
        await using var unit = BeginUnit();
        await new KeyGuard(unit.Db, File).EnsureAsync(Now, default);
    }
}

public sealed class KeyGuardOnSqlite(SqliteDatabase database) : KeyGuardTests(database), IClassFixture<SqliteDatabase>;

public sealed class KeyGuardOnPostgres(PostgresDatabase database) : KeyGuardTests(database), IClassFixture<PostgresDatabase>;
