namespace CauNoi.Bot.Channels;

/// <summary>How fast a platform takes messages. Section "Channels:NAME:Limits" of the configuration; what is not set is not limited.</summary>
/// <remarks>Instances that share a database divide them among themselves.</remarks>
public sealed record ChannelLimits
{
    public static ChannelLimits None { get; } = new();

    /// <summary>Messages a second to all conversations together.</summary>
    public int? PerSecond { get; set; }

    /// <summary>Messages a second in one conversation.</summary>
    public int? PerChatPerSecond { get; set; }

    /// <summary>Messages a minute in one group.</summary>
    public int? PerGroupPerMinute { get; set; }

    /// <summary>How many messages are on their way at the same time.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>True if one instance must know what others send.</summary>
    public bool AreShared => PerSecond is not null || PerChatPerSecond is not null || PerGroupPerMinute is not null;

    /// <exception cref="InvalidOperationException">A setting is no number above zero; names it.</exception>
    public static ChannelLimits Of(IChannel channel, IConfiguration configuration)
    {
        var section = configuration.GetSection($"Channels:{channel.Name}:Limits");
        var limits = channel.UsualLimits with { };
        section.Bind(limits);
        foreach (var (name, value) in (IEnumerable<(string, int?)>)
            [(nameof(PerSecond), limits.PerSecond), (nameof(PerChatPerSecond), limits.PerChatPerSecond), (nameof(PerGroupPerMinute), limits.PerGroupPerMinute), (nameof(AtOnce), limits.AtOnce)])
        {
            if (value < 1)
                throw new InvalidOperationException($"{section.Path}:{name} must be at least 1.");
        }

        return limits;
    }
}
