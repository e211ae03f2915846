namespace CauNoi.Knowledge.Answering;

/// <summary>What a fixed reply is for.</summary>
public enum ReplyKind
{
    /// <summary>Somebody is in danger: which number to call, and nothing more.</summary>
    Emergency,

    /// <summary>Greeting, thanks, goodbye.</summary>
    Smalltalk,

    /// <summary>An attempt to change the bot's rules, or to read other people's data.</summary>
    Refusal,

    /// <summary>Somebody else's business: says whose.</summary>
    Referral,
}
