using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

/// <summary>Random households, most of them within two đồng of a line of some standard.</summary>
internal static class Households
{
    private const int EveryIndicator = (1 << 14) - 1;

    private static readonly string[] Names =
    [
        "việc làm", "người phụ thuộc trong hộ gia đình", "dinh dưỡng", "bảo hiểm y tế", "trình độ giáo dục của người lớn", "tình trạng đi học của trẻ em",
        "chất lượng nhà ở", "diện tích nhà ở bình quân đầu người", "nguồn nước sinh hoạt", "nhà tiêu hợp vệ sinh", "sử dụng dịch vụ viễn thông",
        "phương tiện tiếp cận thông tin", "xử lý rác thải sinh hoạt", "tiếp cận dịch vụ y tế",
    ];

    private static readonly long[] Lines =
    [
        700_000, 900_000, 1_000_000, 1_300_000, 1_500_000, 1_750_000, 2_000_000, 2_100_000, 2_200_000, 2_250_000, 2_500_000, 2_600_000, 2_800_000, 3_000_000,
        3_750_000, 3_833_333, 4_500_000,
    ];

    public static DateOnly Day(Random random) => new DateOnly(2016, 1, 1).AddDays(random.Next(15 * 365));

    public static IndicatorAnswers Answers(int deprived) => new((ushort)deprived, (ushort)(EveryIndicator & ~deprived));

    /// <summary>The deprived indicators as the decrees call them.</summary>
    public static IReadOnlyCollection<string> Lacks(HouseholdFacts facts) => [.. IndicatorAnswers.In(facts.Indicators.Deprived).Select(i => Names[(int)i])];

    /// <summary>Area, income and every indicator are known.</summary>
    public static HouseholdFacts Complete(Random random)
    {
        var line = Lines[random.Next(Lines.Length)];
        return new HouseholdFacts
        {
            Area = (AreaKind)random.Next(2),
            IncomePerPerson = random.Next(4) > 0 ? line + random.Next(-2, 3) : random.NextInt64(6_000_000),
            Indicators = Answers(random.Next(3) == 0 ? Mask() : Mask() & Mask() & Mask()),
        };

        int Mask() => random.Next(EveryIndicator + 1);
    }

    /// <summary>The same household with what its survey sheet of 2022–2026 would say.</summary>
    public static HouseholdFacts WithPoints(HouseholdFacts facts, Random random)
    {
        var urban = facts.Area == AreaKind.Urban;
        var points = random.Next(250);
        while (!DecreeOracle.PointsFit(points, urban, facts.IncomePerPerson!.Value))
            points = random.Next(250);
        return facts with { B1 = points, B2 = DecreeOracle.PointsOfDeprivation(Lacks(facts)), ScoredOn = new DateOnly(2022, 1, 1).AddDays(random.Next(5 * 365)) };
    }

    /// <summary>The same household with some facts unknown.</summary>
    public static HouseholdFacts Hide(HouseholdFacts facts, Random random, int mostIndicators)
    {
        var hidden = 0;
        for (var i = random.Next(mostIndicators + 1); i > 0; i--)
            hidden |= 1 << random.Next(14);
        return facts with
        {
            Area = random.Next(3) == 0 ? null : facts.Area,
            IncomePerPerson = random.Next(3) == 0 ? null : facts.IncomePerPerson,
            Indicators = new IndicatorAnswers((ushort)(facts.Indicators.Deprived & ~hidden), (ushort)(facts.Indicators.NotDeprived & ~hidden)),
            B1 = random.Next(3) == 0 ? null : facts.B1,
            B2 = random.Next(3) == 0 ? null : facts.B2,
        };
    }
}
