using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Requests;

/// <summary>What somebody asks of the commune about a household that she may read.</summary>
/// <param name="AccountId">Who asks.</param>
/// <param name="From">The private chat in which she is told the outcome.</param>
public sealed record NewRequest(RequestKind Kind, Guid AccountId, ConversationAddress From, string HouseholdCode)
{
    /// <summary>In her own words.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<WantedValue> Values { get; init; } = [];
}

/// <summary>A value that the record should hold.</summary>
/// <param name="Number">The member's number or the year of the assessment.</param>
/// <param name="Field">Name of the property.</param>
/// <param name="New">In the form of <see cref="RecordValues.Text"/>.</param>
public sealed record WantedValue(RecordPart Part, long? Number, string Field, string New);
