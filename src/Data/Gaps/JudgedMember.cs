using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Gaps;

/// <summary>Of a member what the rules look at.</summary>
public sealed record JudgedMember
{
    public required int Number { get; init; }

    public Sex? Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    public SealedText? CitizenId { get; init; }

    public long? CitizenIdIndex { get; init; }

    public static JudgedMember Of(Member member) => new()
    {
        Number = member.Number,
        Sex = member.Sex,
        BirthDate = member.BirthDate,
        CitizenId = member.CitizenId,
        CitizenIdIndex = member.CitizenIdIndex,
    };
}
