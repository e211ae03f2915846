namespace CauNoi.Bot.Channels;

/// <summary>A way to hand in a one-time code by opening an address.</summary>
public interface IInvitationLink
{
    /// <summary>The address; null as long as the channel has none.</summary>
    Uri? AddressFor(string code);
}
