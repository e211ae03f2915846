namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>What a step belongs to.</summary>
public enum ReviewKind
{
    /// <summary>Rà soát định kỳ (Quyết định 24/2021/QĐ-TTg, Điều 3, 4).</summary>
    Annual,

    /// <summary>Rà soát thường xuyên of poor and near-poor households (Điều 3, 5).</summary>
    Monthly,

    /// <summary>Hộ có mức sống trung bình, reviewed in the same monthly rhythm.</summary>
    AverageLiving,

    /// <summary>Reports to the levels above (Điều 7).</summary>
    Report,

    /// <summary>The day on which another standard begins to hold.</summary>
    Switch,
}
