using System.Text;
using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class FileStoreTests(TestDatabase database) : StoreTests(database)
{
    private static readonly ConversationAddress Officer = new("web", "officer");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly FileContent File = new("hộ nghèo.csv", "text/csv", Encoding.UTF8.GetBytes("ma_ho,so_cccd\n001,001301000001"));

    [Fact]
    public async Task A_file_is_read_as_it_was_by_the_conversation_it_was_made_for()
    {
        var id = await InUnit(unit => Task.FromResult(unit.Get<FileStore>().Add(Officer, File, Now, Day)));

        var read = await ReadAsync(id, Officer, Now);

        Assert.Equal((File.Name, File.MediaType), (read?.Name, read?.MediaType));
        Assert.Equal(File.Bytes, read?.Bytes);
    }

    [Theory]
    [InlineData("web", "another")]
    [InlineData("telegram", "officer")]
    public async Task Nobody_else_reads_it(string channel, string conversation)
    {
        var id = await InUnit(unit => Task.FromResult(unit.Get<FileStore>().Add(Officer, File, Now, Day)));

        Assert.Null(await ReadAsync(id, new ConversationAddress(channel, conversation), Now));
    }

    [Fact]
    public async Task From_the_end_of_its_life_on_it_is_not_read_and_then_deleted()
    {
        var old = await InUnit(unit => Task.FromResult(unit.Get<FileStore>().Add(Officer, File, Now - Day, Day)));
        var young = await InUnit(unit => Task.FromResult(unit.Get<FileStore>().Add(Officer, File, Now - Day + Instant, Day)));

        Assert.Null(await ReadAsync(old, Officer, Now));
        Assert.NotNull(await ReadAsync(young, Officer, Now));
        Assert.Equal(1, await InUnit(unit => unit.Get<FileStore>().DeleteExpiredAsync(Now, default)));
        Assert.Equal([young], await InUnit(unit => unit.Db.StoredFiles.Select(f => f.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_file_whose_answer_is_not_saved_is_not_kept()
    {
        await using (var unit = BeginUnit())
            unit.Get<FileStore>().Add(Officer, File, Now, Day);

        Assert.Empty(await InUnit(unit => unit.Db.StoredFiles.ToListAsync()));
    }

    [Fact]
    public async Task What_lies_in_the_database_tells_nothing_of_the_content()
    {
        await InUnit(unit => Task.FromResult(unit.Get<FileStore>().Add(Officer, File, Now, Day)));

        var stored = await InUnit(unit => unit.Db.StoredFiles.Select(f => f.Content).SingleAsync());

        Assert.DoesNotContain("001301000001", Encoding.Latin1.GetString(stored.Bytes), StringComparison.Ordinal);
    }

    private Task<FileContent?> ReadAsync(Guid id, ConversationAddress reader, DateTimeOffset at) =>
        InUnit(unit => unit.Get<FileStore>().ReadAsync(id, reader, at, default));
}

public sealed class FileStoreOnSqlite(SqliteDatabase database) : FileStoreTests(database), IClassFixture<SqliteDatabase>;

public sealed class FileStoreOnPostgres(PostgresDatabase database) : FileStoreTests(database), IClassFixture<PostgresDatabase>;
