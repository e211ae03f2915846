using System.Text.Json.Nodes;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>The queue of one bot: an update stays until a poll with a higher offset follows the one that handed it out. Not thread-safe.</summary>
internal sealed class FakeUpdates
{
    private const int MostAtOnce = 100;

    private readonly List<Entry> _entries = [];
    private TaskCompletionSource? _open;
    private long _nextId = 700_000_001;

    public List<long?> Polls { get; } = [];

    public int Count => _entries.Count;

    public void Add(JsonObject update, long? id)
    {
        var given = id ?? _nextId++;
        var copy = update.DeepClone().AsObject();
        copy["update_id"] = given;
        _entries.Add(new Entry(given, copy));
        _open?.TrySetResult();
    }

    /// <summary>Confirms what was handed out before <paramref name="offset"/>; ends any other poll.</summary>
    public TaskCompletionSource BeginPoll(long? offset)
    {
        Polls.Add(offset);
        _entries.RemoveAll(e => e.IsHandedOut && e.Id < offset);
        EndPoll();
        _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_entries.Count > 0)
            _open.SetResult();
        return _open;
    }

    public void EndPoll()
    {
        _open?.TrySetResult();
        _open = null;
    }

    /// <returns>Null if another poll has taken over.</returns>
    public JsonArray? Finish(TaskCompletionSource poll)
    {
        if (_open != poll)
            return null;
        _open = null;
        var found = new JsonArray();
        foreach (var entry in _entries.Take(MostAtOnce))
        {
            entry.IsHandedOut = true;
            found.Add(entry.Update.DeepClone());
        }

        return found;
    }

    private sealed record Entry(long Id, JsonObject Update)
    {
        public bool IsHandedOut { get; set; }
    }
}
