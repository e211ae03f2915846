using CauNoi.Data.Storage;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Data.Tests.Storage;

public abstract class InstancesTests(TestDatabase database, int whileTwoServe) : StoreTests(database)
{
    [Fact]
    public async Task Those_that_serve_are_counted_as_long_as_they_are_connected_and_a_command_is_none_of_them()
    {
        await using var command = BeginUnit();
        await using (var one = await ServeAsync(command, "one"))
        await using (var other = await ServeAsync(command, "other"))
            Assert.Equal(whileTwoServe, await command.Get<Instances>().CountAsync(default));

        NpgsqlConnection.ClearAllPools();

        Assert.Equal(1, await command.Get<Instances>().CountAsync(default));
    }

    private static async Task<CauNoiContext> ServeAsync(UnitOfWork unit, string name)
    {
        var shared = unit.Get<DatabaseOptions>();
        var options = new DbContextOptionsBuilder<CauNoiContext>();
        DataServices.Configure(options, new DatabaseOptions { Path = shared.Path, Postgres = shared.Postgres, Instance = name });
        var context = new CauNoiContext(options.Options);
        await context.Database.OpenConnectionAsync();
        return context;
    }
}

public sealed class InstancesOnSqlite(SqliteDatabase database) : InstancesTests(database, 1), IClassFixture<SqliteDatabase>;

public sealed class InstancesOnPostgres(PostgresDatabase database) : InstancesTests(database, 2), IClassFixture<PostgresDatabase>;
