namespace CauNoi.Bot.Channels.Telegram;

/// <summary>How a call of the Bot API ended.</summary>
public abstract record ApiAnswer<TResult>
{
    private ApiAnswer()
    {
    }

    /// <param name="Result">May be null although the reference promises one: test servers leave it out.</param>
    public sealed record Ok(TResult? Result) : ApiAnswer<TResult>;

    /// <summary>The platform has refused.</summary>
    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter) : ApiAnswer<TResult>;

    /// <summary>Nothing was heard from the platform: whether it has acted is not known.</summary>
    public sealed record Unreachable(string Reason) : ApiAnswer<TResult>;
}
