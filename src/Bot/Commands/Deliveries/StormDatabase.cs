using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Telegram;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary>A database for one bench, with a message for each of very many people, all due at once; gone afterwards.</summary>
public sealed class StormDatabase : IAsyncDisposable
{
    private const int Batch = 5_000;

    private readonly string? _server;
    private readonly string _name = $"cau_noi_bench_{Guid.NewGuid():N}";
    private readonly DbContextOptions<CauNoiContext> _context;

    private StormDatabase(string? server)
    {
        _server = server;
        Options = new DatabaseOptions
        {
            Path = Directory.CreateTempSubdirectory("cau-noi-bench-").FullName,
            Postgres = server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = _name }.ConnectionString,
        };
        var builder = new DbContextOptionsBuilder<CauNoiContext>();
        DataServices.Configure(builder, Options);
        _context = builder.Options;
    }

    public DatabaseOptions Options { get; }

    /// <param name="server">Connection string of a PostgreSQL server on which a database may be made; null for SQLite.</param>
    /// <param name="messages">One for each chat from 1 on.</param>
    /// <param name="priority">What they are.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<StormDatabase> CreateAsync(string? server, int messages, OutboxPriority priority, CancellationToken ct)
    {
        var storm = new StormDatabase(server);
        await storm.OnServerAsync($"CREATE DATABASE {storm._name}", ct);
        await DatabaseSetup.MigrateAsync(storm.Options, ct);
        var now = TimeProvider.System.GetUtcNow();
        for (var first = 1; first <= messages; first += Batch)
        {
            await using var db = new CauNoiContext(storm._context);
            var outbox = new Outbox(db);
            for (var chat = first; chat < first + Batch && chat <= messages; chat++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"message {chat}");
                outbox.Add(
                    TelegramChannel.ChannelName, chat.ToString(CultureInfo.InvariantCulture), ActivityJson.Write(new OutgoingActivity { Text = text }), now, priority);
            }

            await db.SaveChangesAsync(ct);
        }

        return storm;
    }

    /// <summary>How many messages are in none of the states in which nothing more is done.</summary>
    public async Task<int> WaitingAsync(CancellationToken ct)
    {
        await using var db = new CauNoiContext(_context);
        return (await new OutboxLedger(db).SummariseAsync(ct)).Waiting;
    }

    /// <summary>How many programs serve from it.</summary>
    public async Task<int> InstancesAsync(CancellationToken ct)
    {
        await using var db = new CauNoiContext(_context);
        return await new Instances(db).CountAsync(ct);
    }

    /// <summary>The chats of the messages in one state.</summary>
    public async Task<IReadOnlySet<long>> ChatsAsync(OutboxState state, CancellationToken ct)
    {
        await using var db = new CauNoiContext(_context);
        return (await db.Outbox.Where(m => m.State == state).Select(m => m.ConversationId).ToListAsync(ct))
            .Select(c => long.Parse(c, CultureInfo.InvariantCulture)).ToHashSet();
    }

    /// <summary>The tries that are under way.</summary>
    public async Task<IReadOnlySet<(long Id, int Attempt)>> InHandAsync(CancellationToken ct)
    {
        await using var db = new CauNoiContext(_context);
        return (await db.Outbox.Where(m => m.State == OutboxState.Sending).Select(m => new { m.Id, m.Attempts }).ToListAsync(ct)).Select(m => (m.Id, m.Attempts)).ToHashSet();
    }

    public async ValueTask DisposeAsync()
    {
        await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)", CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Options.Path, recursive: true);
    }

    private async Task OnServerAsync(string sql, CancellationToken ct)
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
