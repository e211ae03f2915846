namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>The envelope of every answer.</summary>
public sealed record ApiResponse<TResult>
{
    public bool Ok { get; init; }

    public TResult? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

/// <param name="RetryAfter">Seconds to wait.</param>
public sealed record ResponseParameters(int? RetryAfter);
