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

    /// <summary>Nothing was heard from the platform.</summary>
    /// <param name="Reason">Without personal data.</param>
    /// <param name="MayHaveActed">False if the call surely did not get there.</param>
    public sealed record Unreachable(string Reason, bool MayHaveActed = true) : ApiAnswer<TResult>;
}
