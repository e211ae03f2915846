using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Telegram;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>The outbox, its delivery and the hostile platform, nothing else of the program.</summary>
public sealed class DeliveryHost : IAsyncDisposable
{
    private readonly TelegramHost _host;

    private DeliveryHost(FakeTelegram telegram, TelegramHost host)
    {
        Telegram = telegram;
        _host = host;
    }

    public FakeTelegram Telegram { get; }

    private DeliveryPump Pump => _host.Services.GetRequiredService<DeliveryPump>();

    public static async Task<DeliveryHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var telegram = await FakeTelegram.StartAsync();
        var host = new TelegramHost(telegram.BaseAddress, settings: settings);
        await host.CreateStoreAsync();
        return new DeliveryHost(telegram, host);
    }

    public async Task<T> InUnitAsync<T>(Func<CauNoiContext, Task<T>> work)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CauNoiContext>());
    }

    public Task AddAsync(long chat, string text, OutboxPriority priority = OutboxPriority.Reply) => InUnitAsync(async db =>
    {
        new Outbox(db).Add(TelegramChannel.ChannelName, $"{chat}", ActivityJson.Write(new OutgoingActivity { Text = text }), DateTimeOffset.UtcNow, priority);
        return await db.SaveChangesAsync();
    });

    /// <summary>Delivers until nothing is left to be done, or the time is over.</summary>
    public async Task DeliverAsync(TimeSpan? longest = null)
    {
        var end = DateTime.UtcNow + (longest ?? TimeSpan.FromSeconds(60));
        var delivery = Pump.For(_host.Channel);
        while (DateTime.UtcNow < end && await InUnitAsync(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Pending || m.State == OutboxState.Sending)))
        {
            await delivery.RoundAsync(default);
            await delivery.WaitAsync(TimeSpan.FromMilliseconds(20), default);
        }

        await delivery.FinishAsync();
    }

    /// <summary>Somebody with a role in an area, and her chats on the platform, the one that she used last first.</summary>
    public Task<Guid> AddPersonAsync(Role role, AreaLevel level, string area, params long[] chats) => InUnitAsync(async db =>
    {
        var now = DateTimeOffset.UtcNow;
        var account = new Account { Id = Guid.CreateVersion7(), Name = $"Người {chats[0]}", Role = role, CreatedAt = now };
        account.Scopes.Add(new AreaScope { Level = level, AreaCode = area });
        db.Accounts.Add(account);
        foreach (var (chat, i) in chats.Select((c, i) => (c, i)))
        {
            db.LinkedChats.Add(new LinkedChat { Channel = TelegramChannel.ChannelName, UserId = $"{chat}", ConversationId = $"{chat}", AccountId = account.Id, LinkedAt = now });
            db.Conversations.Add(new Conversation { Channel = TelegramChannel.ChannelName, ConversationId = $"{chat}", LastActivityAt = now.AddDays(-i) });
        }

        await db.SaveChangesAsync();
        return account.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
