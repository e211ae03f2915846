using CauNoi.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Data.Tests.Databases;

/// <summary>One scope of the product's own services: one context and the stores that share it.</summary>
public sealed class UnitOfWork(AsyncServiceScope scope) : IAsyncDisposable
{
    public CauNoiContext Db => Get<CauNoiContext>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
