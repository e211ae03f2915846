namespace CauNoi.Knowledge.Tests.Policy.Classification;

/// <summary>The decrees read once more, sentence by sentence and without the product's tables: what a household of which everything is known is.</summary>
internal static class DecreeOracle
{
    private const string Poor = "nghèo";
    private const string NearPoor = "cận nghèo";
    private const string AverageLiving = "trung bình";
    private const string NotPoor = "không nghèo";

    // Names as the decrees give them, in no order that matters.
    private static readonly HashSet<string> Until2021 =
    [
        "tiếp cận dịch vụ y tế", "bảo hiểm y tế", "trình độ giáo dục của người lớn", "tình trạng đi học của trẻ em", "chất lượng nhà ở",
        "diện tích nhà ở bình quân đầu người", "nguồn nước sinh hoạt", "nhà tiêu hợp vệ sinh", "sử dụng dịch vụ viễn thông", "phương tiện tiếp cận thông tin",
    ];

    private static readonly HashSet<string> From2022 =
    [
        "việc làm", "người phụ thuộc trong hộ gia đình", "dinh dưỡng", "bảo hiểm y tế", "trình độ giáo dục của người lớn", "tình trạng đi học của trẻ em",
        "chất lượng nhà ở", "diện tích nhà ở bình quân đầu người", "nguồn nước sinh hoạt", "nhà tiêu hợp vệ sinh", "sử dụng dịch vụ viễn thông",
        "phương tiện tiếp cận thông tin",
    ];

    private static readonly HashSet<string> From2027 = [.. From2022.Except(["phương tiện tiếp cận thông tin"]), "xử lý rác thải sinh hoạt"];

    /// <summary>The class by the State's standard of the year.</summary>
    /// <param name="year">2016 to 2030.</param>
    /// <param name="urban">Town, else countryside.</param>
    /// <param name="income">đồng per person and month.</param>
    /// <param name="lacks">The indicators in which the household is deprived.</param>
    public static string National(int year, bool urban, long income, IReadOnlyCollection<string> lacks)
    {
        if (year <= 2021)
        {
            // Quyết định 59/2015/QĐ-TTg; for 2021 Nghị định 07/2021/NĐ-CP, Điều 2.
            if (income <= (urban ? 900_000 : 700_000))
                return Poor;
            if (income <= (urban ? 1_300_000 : 1_000_000))
                return lacks.Count(Until2021.Contains) >= 3 ? Poor : NearPoor;
            return NotPoor;
        }

        if (year <= 2026)
        {
            // Nghị định 07/2021/NĐ-CP, Điều 3; for 2026 Nghị định 351/2025/NĐ-CP.
            if (income <= (urban ? 2_000_000 : 1_500_000))
                return PointsOfDeprivation(lacks) >= 30 ? Poor : NearPoor;
            return income <= (urban ? 3_000_000 : 2_250_000) ? AverageLiving : NotPoor;
        }

        // Nghị định 351/2025/NĐ-CP.
        if (income > (urban ? 2_800_000 : 2_200_000))
            return NotPoor;
        return lacks.Count(From2027.Contains) >= 3 ? Poor : NearPoor;
    }

    /// <summary>The class by Đồng Nai's standard of 2022–2025.</summary>
    public static string DongNai(bool urban, long income, IReadOnlyCollection<string> lacks)
    {
        if (income <= (urban ? 2_500_000 : 2_000_000))
            return lacks.Count(From2022.Contains) >= 2 ? Poor : NearPoor;
        return income <= (urban ? 3_750_000 : 3_000_000) ? AverageLiving : NotPoor;
    }

    /// <summary>The class by Bắc Ninh's standard of 2025.</summary>
    public static string BacNinh(bool urban, long income, IReadOnlyCollection<string> lacks)
    {
        if (income > (urban ? 2_250_000 : 1_750_000))
            return NotPoor;
        return lacks.Count(From2022.Contains) >= 3 ? Poor : NearPoor;
    }

    /// <summary>Whether points of income of Phiếu B fit an income (Thông tư 07/2021/TT-BLĐTBXH).</summary>
    public static bool PointsFit(int points, bool urban, long income) =>
        urban ? points <= 175 == income <= 2_000_000 : points <= 140 == income <= 1_500_000;

    /// <summary>The points of deprivation of Phiếu B: 10 an indicator.</summary>
    public static int PointsOfDeprivation(IReadOnlyCollection<string> lacks) => 10 * lacks.Count(From2022.Contains);
}
