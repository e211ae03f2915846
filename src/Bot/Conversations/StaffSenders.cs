using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Conversations;

/// <summary>Linked staff may send files; nobody else's are kept.</summary>
public sealed class StaffSenders(AccountDirectory accounts) : IFileSenders
{
    public async Task<bool> MaySendAsync(string channel, string userId, CancellationToken ct) => await accounts.FindAsync(channel, userId, ct) is not null;
}
