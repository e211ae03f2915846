using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Gaps;

/// <summary>An open defect of a record in the ledger. How grave it is and who can mend it the catalogue says.</summary>
public sealed class GapFinding : IPlaced
{
    public required long HouseholdId { get; init; }

    public required GapRule Rule { get; init; }

    /// <summary>The first member that carries it, where one does.</summary>
    public int? MemberNumber { get; set; }

    /// <summary>The day on which it was found first.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>As the household is recorded.</summary>
    public required string HamletCode { get; set; }

    public string? CommuneCode { get; set; }

    public string? ProvinceCode { get; set; }
}
