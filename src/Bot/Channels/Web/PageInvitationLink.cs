using CauNoi.Bot.Hosting;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Opens our page, which says the code by itself.</summary>
public sealed class PageInvitationLink(BotOptions options) : IInvitationLink
{
    public Uri? AddressFor(string code) => options.PublicAddress is { IsAbsoluteUri: true } address ? new Uri(address, $"?code={code}") : null;
}
