using CauNoi.Data.Exchange.Tables;

namespace CauNoi.Data.Exchange;

/// <summary>What an import of areas would do, or has done. With faults nothing is changed.</summary>
/// <param name="Provinces">Provinces of today in the list.</param>
/// <param name="Communes">Communes of today in the list.</param>
/// <param name="FormerProvinces">Provinces of before 01/07/2025 in the list.</param>
/// <param name="FormerCommunes">Communes of before 01/07/2025 in the list, a divided one counted once.</param>
/// <param name="FormerRowsChanged">Rows of former communes that are new, different or gone.</param>
/// <param name="FoundByName">Rows whose new commune bears another code by now and was found by its name in its province.</param>
public sealed record AreaReport(
    int Provinces,
    int Communes,
    int FormerProvinces,
    int FormerCommunes,
    int FormerRowsChanged,
    int FoundByName,
    IReadOnlyList<AreaChange> Changes,
    IReadOnlyList<Remark> Faults);
