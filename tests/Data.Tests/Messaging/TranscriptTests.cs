using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;

namespace CauNoi.Data.Tests.Messaging;

public abstract class TranscriptTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task Writing_the_same_entry_again_changes_nothing()
    {
        await AppendAsync("chat", "k1", "first");
        await AppendAsync("chat", "k1", "second");

        Assert.Equal(["first"], await ReadAsync("chat"));
    }

    [Fact]
    public async Task The_same_entry_written_five_times_at_once_is_kept_once()
    {
        await AtOnce(5, async unit =>
        {
            await unit.Get<Transcript>().AppendAsync("chat", "k1", "text", Now, default);
            return true;
        });

        Assert.Equal(["text"], await ReadAsync("chat"));
    }

    [Fact]
    public async Task The_same_key_in_two_conversations_names_two_entries()
    {
        await AppendAsync("chat", "k1", "mine");
        await AppendAsync("other chat", "k1", "theirs");

        Assert.Equal(["mine"], await ReadAsync("chat"));
        Assert.Equal(["theirs"], await ReadAsync("other chat"));
    }

    [Fact]
    public async Task Entries_are_read_in_the_order_they_were_written()
    {
        foreach (var key in new[] { "c", "a", "b" })
            await AppendAsync("chat", key, key);

        Assert.Equal(["c", "a", "b"], await ReadAsync("chat"));
    }

    [Fact]
    public async Task A_reader_goes_on_from_the_last_entry_it_saw_page_by_page()
    {
        for (var i = 1; i <= 5; i++)
        {
            await AppendAsync("chat", $"k{i}", $"{i}");
            await AppendAsync("other chat", $"k{i}", "not for this reader");
        }

        var pages = new List<string>();
        long seen = 0;
        while (await PageAsync("chat", seen, limit: 2) is { Count: > 0 } page)
        {
            pages.Add(string.Join(' ', page.Select(e => e.Payload)));
            seen = page[^1].Id;
        }

        Assert.Equal(["1 2", "3 4", "5"], pages);
    }

    [Fact]
    public async Task An_entry_keeps_its_words_and_its_time()
    {
        await AppendAsync("chat", "k1", "Chào bác, hộ nghèo được gì ạ? 🌾");

        var entry = Assert.Single(await PageAsync("chat", 0, 10));

        Assert.Equal("Chào bác, hộ nghèo được gì ạ? 🌾", entry.Payload);
        Assert.Equal(Now, entry.At);
    }

    private Task AppendAsync(string conversation, string key, string payload) =>
        InUnit(unit => unit.Get<Transcript>().AppendAsync(conversation, key, payload, Now, default));

    private Task<IReadOnlyList<TranscriptEntry>> PageAsync(string conversation, long after, int limit) =>
        InUnit(unit => unit.Get<Transcript>().ReadAfterAsync(conversation, after, limit, default));

    private async Task<IEnumerable<string>> ReadAsync(string conversation) => (await PageAsync(conversation, 0, 100)).Select(e => e.Payload);
}

public sealed class TranscriptOnSqlite(SqliteDatabase database) : TranscriptTests(database), IClassFixture<SqliteDatabase>;

public sealed class TranscriptOnPostgres(PostgresDatabase database) : TranscriptTests(database), IClassFixture<PostgresDatabase>;
