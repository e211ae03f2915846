namespace CauNoi.Data.Tests.Databases;

/// <summary>Facts about a store that must hold on every database; each starts with empty tables.</summary>
public abstract class StoreTests(TestDatabase database) : IAsyncLifetime
{
    /// <summary>Noon in Vietnam: an instant with an offset must be kept as well as one in UTC.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(7));

    protected static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    public virtual Task InitializeAsync() => database.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected UnitOfWork BeginUnit() => database.BeginUnit();

    protected async Task<T> InUnit<T>(Func<UnitOfWork, Task<T>> work)
    {
        await using var unit = BeginUnit();
        var result = await work(unit);
        await unit.Db.SaveChangesAsync();
        return result;
    }

    protected async Task InUnit(Func<UnitOfWork, Task> work)
    {
        await using var unit = BeginUnit();
        await work(unit);
        await unit.Db.SaveChangesAsync();
    }

    /// <summary>The same work in several units at once, each on a thread of its own.</summary>
    protected Task<T[]> AtOnce<T>(int times, Func<UnitOfWork, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => InUnit(work))));
}
