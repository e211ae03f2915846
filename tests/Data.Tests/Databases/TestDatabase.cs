using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Data.Tests.Databases;

/// <summary>A database of its own for one test class, brought to the schema by the real migrations.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private ServiceProvider? _services;

    public async Task InitializeAsync()
    {
        var options = await CreateAsync();
        var policy = PolicyBase.Load(new ContentFolder(Repository.Content), local: null);
        _services = new ServiceCollection()
            .AddCauNoiData(options)
            .AddSingleton(policy.Standards)
            .AddSingleton(policy.Privacy)
            .AddSingleton(policy.Gaps)
            .AddSingleton(policy.Calendar)
            .AddSingleton(policy.Reviews)
            .AddSingleton(policy.Reminders)
            .AddSingleton(policy.Escalation)
            .AddSingleton(ColumnBook.Load(new ContentFolder(Repository.Content)))
            .BuildServiceProvider(validateScopes: true);
        await using var unit = BeginUnit();
        await unit.Get<DatabaseSetup>().MigrateAsync(default);
    }

    public async Task DisposeAsync()
    {
        if (_services is null)
            return;
        await _services.DisposeAsync();
        await DropAsync();
    }

    /// <summary>A scope as the host makes one for each turn.</summary>
    public UnitOfWork BeginUnit() => new((_services ?? throw new InvalidOperationException("The database is not there yet.")).CreateAsyncScope());

    /// <summary>Empties every table, those that refer to others first.</summary>
    public async Task ClearAsync()
    {
        await using var unit = BeginUnit();
        await unit.Db.Database.OpenConnectionAsync();
        var remaining = unit.Db.Model.GetEntityTypes().ToList();
        while (remaining.Count > 0)
        {
            var free = remaining.Where(t => !remaining.Any(o => o != t && ReferTo(o, t))).ToList();
            foreach (var type in free)
            {
                await using var command = unit.Db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"DELETE FROM \"{type.GetTableName()}\"";
                await command.ExecuteNonQueryAsync();
            }

            remaining.RemoveAll(free.Contains);
        }
    }

    protected abstract Task<DatabaseOptions> CreateAsync();

    protected abstract Task DropAsync();

    private static bool ReferTo(IEntityType from, IEntityType to) => from.GetForeignKeys().Any(k => k.PrincipalEntityType == to);
}
