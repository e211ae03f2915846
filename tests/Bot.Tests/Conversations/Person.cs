using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Conversations;

/// <summary>Somebody who writes to the bot on a channel that delivers nowhere, and reads the answers from the outbox.</summary>
public sealed class Person(IServiceProvider services, ConversationKind kind = ConversationKind.Private)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _conversation = Guid.NewGuid().ToString("N");
    private int _count;

    public Task<IReadOnlyList<OutgoingActivity>> SayAsync(string text) => SendAsync(text, null, Guid.NewGuid().ToString("N"));

    public Task<IReadOnlyList<OutgoingActivity>> PressAsync(Button button) => SendAsync(button.Title, button.Action, Guid.NewGuid().ToString("N"));

    /// <summary>Sends a document.</summary>
    /// <param name="life">How long the channel keeps it.</param>
    public async Task<IReadOnlyList<OutgoingActivity>> SendFileAsync(string name, byte[] content, TimeSpan life)
    {
        await using var scope = services.CreateAsyncScope();
        var reference = scope.ServiceProvider.GetRequiredService<FileStore>().Add(
            new ConversationAddress("test", _conversation), new FileContent(name, "application/octet-stream", content),
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), life);
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync();
        return await SendAsync("", null, Guid.NewGuid().ToString("N"), new ReceivedFile { Kind = ReceivedFileKind.Document, Name = name, Size = content.Length, Reference = reference.ToString() });
    }

    /// <summary>What a file that was sent to this person holds.</summary>
    public async Task<byte[]> OpenAsync(Attachment attachment)
    {
        await using var scope = services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<AttachmentReader>().ReadAsync(new ConversationAddress("test", _conversation), attachment.Reference, CancellationToken.None);
        return file!.Bytes;
    }

    /// <summary>Sends a message under an id of the test's choice and waits until the inbox is empty.</summary>
    public async Task<IReadOnlyList<OutgoingActivity>> SendAsync(string text, string? action, string id, params ReceivedFile[] files)
    {
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Reception>().AcceptAsync(
                new IncomingActivity
                {
                    Channel = "test",
                    Id = id,
                    ConversationId = _conversation,
                    UserId = "person-" + _conversation,
                    Kind = kind,
                    Text = text,
                    Action = action,
                    Files = files,
                },
                CancellationToken.None);
        await UntilAnsweredAsync();
        return await HearAsync();
    }

    /// <summary>What was said to this person since the last time.</summary>
    public async Task<IReadOnlyList<OutgoingActivity>> HearAsync()
    {
        var all = await OutboxAsync();
        var replies = all.Skip(_count).ToList();
        _count = all.Count;
        return replies;
    }

    /// <summary>Everything said in this conversation so far, in order.</summary>
    public async Task<IReadOnlyList<OutgoingActivity>> OutboxAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var payloads = await scope.ServiceProvider.GetRequiredService<CauNoiContext>().Outbox
            .Where(m => m.ConversationId == _conversation && m.State == OutboxState.Pending).OrderBy(m => m.Id).Select(m => m.Payload).ToListAsync();
        return [.. payloads.Select(ActivityJson.ReadOutgoing)];
    }

    private async Task UntilAnsweredAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<CauNoiContext>().Inbox.AnyAsync(m => m.AnsweredAt == null, patience.Token))
                return;
            await Task.Delay(20, patience.Token);
        }
    }
}
