using CauNoi.Data.Protection;

namespace CauNoi.Data.Messaging;

/// <summary>A file on its way to a person or from one. Messages only name it, so that its bytes lie in one place and go in time.</summary>
public sealed class StoredFile
{
    public const int LongestName = 200;

    /// <summary>Version 7: grows with time.</summary>
    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The conversation that alone may read it, in the channel's own terms.</summary>
    public required string ConversationId { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Bytes before sealing.</summary>
    public required int Size { get; init; }

    public required SealedText Content { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on nobody reads it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
