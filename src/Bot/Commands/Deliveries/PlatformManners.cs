namespace CauNoi.Bot.Commands.Deliveries;

/// <summary>How a stand-in for a platform behaves.</summary>
/// <param name="PerSecond">What it takes a second.</param>
/// <param name="FaultsPerThousand">How often it misbehaves, all kinds together.</param>
/// <param name="Seed">The same seed, the same misbehaviour for the same requests.</param>
public sealed record PlatformManners(int PerSecond, int FaultsPerThousand, int Seed)
{
    private const int BlockedOneIn = 1_000;

    private static readonly PlatformFault[] Kinds =
        [PlatformFault.TooManyRequests, PlatformFault.Broken, PlatformFault.Broken, PlatformFault.SilentAfterTaking, PlatformFault.CutAfterTaking];

    /// <summary>What goes wrong with a request; some chats have blocked the bot for good.</summary>
    public PlatformFault FaultOf(long chat, int request, Random chance)
    {
        if (FaultsPerThousand == 0)
            return PlatformFault.None;
        if (chat % BlockedOneIn == 0)
            return PlatformFault.Blocked;
        return chance.Next(1_000) < FaultsPerThousand ? Kinds[request % Kinds.Length] : PlatformFault.None;
    }
}

/// <summary>What can go wrong with a message.</summary>
public enum PlatformFault
{
    None,
    TooManyRequests,
    Blocked,
    Broken,

    /// <summary>The message arrives; the answer never comes.</summary>
    SilentAfterTaking,

    /// <summary>The message arrives; the connection breaks in the middle of the answer.</summary>
    CutAfterTaking,
}
