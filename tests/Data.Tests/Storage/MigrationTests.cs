using CauNoi.Data.Storage;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Storage;

public abstract class MigrationTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var unit = BeginUnit();

        Assert.False(unit.Db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Setting_up_applies_every_migration_and_may_be_repeated()
    {
        await using var unit = BeginUnit();

        await unit.Get<DatabaseSetup>().MigrateAsync(default);

        Assert.NotEmpty(await unit.Db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await unit.Db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_of_another_version_is_refused_and_left_as_it_is()
    {
        await using var unit = BeginUnit();
        await unit.Db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20200101000000_Other', '10.0.0')");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Get<DatabaseSetup>().MigrateAsync(default));

        Assert.Contains("20200101000000_Other", fault.Message, StringComparison.Ordinal);
        await unit.Db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '20200101000000_Other'");
    }
}

public sealed class MigrationsOnSqlite(SqliteDatabase database) : MigrationTests(database), IClassFixture<SqliteDatabase>;

public sealed class MigrationsOnPostgres(PostgresDatabase database) : MigrationTests(database), IClassFixture<PostgresDatabase>;
