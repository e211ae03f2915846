using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Registry;

/// <summary>A household as the commune has recorded it; what is null has not been recorded.</summary>
public sealed class Household
{
    public long Id { get; init; }

    public required string Code { get; init; }

    /// <summary>As recorded; may name a hamlet that is in no list (a gap).</summary>
    public required string HamletCode { get; set; }

    /// <summary>The commune that keeps the record; null if the recorded hamlet belongs to no known commune.</summary>
    public string? CommuneCode { get; set; }

    public string? ProvinceCode { get; set; }

    public required string HeadName { get; set; }

    /// <summary>The head's name without marks, for searching on any database.</summary>
    public required string HeadSearch { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Ethnicity { get; set; }

    public required AreaKind Area { get; set; }

    public required HouseholdStatus Status { get; set; }

    public required int StatusYear { get; set; }

    public string? DecisionNo { get; set; }

    public DateOnly? DecisionDate { get; set; }

    /// <summary>Income points of Phiếu B, part B1 ("điểm A" of Thông tư 07/2021/TT-BLĐTBXH).</summary>
    public int? B1Score { get; set; }

    /// <summary>Deprivation points of Phiếu B, part B2 ("điểm B"); ten for each deprived indicator.</summary>
    public int? B2Score { get; set; }

    public Deprivations Deprivations { get; set; }

    /// <summary>Codes N01…N08 joined by ";".</summary>
    public string? Causes { get; set; }

    /// <summary>Codes H01…H10 joined by ";".</summary>
    public string? Needs { get; set; }

    public DateOnly? LastReviewDate { get; set; }

    public string? Surveyor { get; set; }

    public string? Notes { get; set; }

    public List<Member> Members { get; init; } = [];

    public List<YearlyStatus> History { get; init; } = [];
}
