using System.Linq.Expressions;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Reviews;

/// <summary>When a household's review of a year has come to its end.</summary>
internal static class YearResult
{
    /// <summary>A decision names it (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
    public static Expression<Func<Assessment, bool>> IsDecided { get; } = a => a.DecisionNo != null && a.DecisionDate != null;

    /// <summary>The survey found it not to be poor; a household that was on no list before is named in no decision then.</summary>
    public static Expression<Func<Assessment, bool>> IsFoundNotPoor { get; } = a => a.Status == HouseholdStatus.NotPoor && a.B1Score != null;

    /// <summary>The commune has nothing left to decide about it.</summary>
    public static Expression<Func<Assessment, bool>> IsOut { get; } = a =>
        (a.DecisionNo != null && a.DecisionDate != null) || (a.Status == HouseholdStatus.NotPoor && a.B1Score != null);
}
