namespace CauNoi.Data.Exchange;

/// <summary>Keeps an import's lock to the end of the unit of work where somebody else commits it: freed sooner, another import would not see this one.</summary>
public sealed class ImportLockKeeper : IAsyncDisposable
{
    private ImportLock? _kept;

    public void Keep(ImportLock taken) => _kept = taken;

    public async ValueTask DisposeAsync()
    {
        if (_kept is not null)
            await _kept.DisposeAsync();
    }
}
