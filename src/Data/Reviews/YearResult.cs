using System.Linq.Expressions;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Reviews;

/// <summary>When a household's review of a year has come to its end.</summary>
internal static class YearResult
{
    /// <summary>It was decided, or found not to be poor: then there is no decision on it (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
    public static Expression<Func<Assessment, bool>> IsOut { get; } = a =>
        (a.DecisionNo != null && a.DecisionDate != null) || (a.Status == HouseholdStatus.NotPoor && a.B1Score != null);
}
