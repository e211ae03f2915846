using CauNoi.Knowledge.Policy.Benefits;

namespace CauNoi.Knowledge.Tests.Policy.Benefits;

/// <summary>The words of <c>families.txt</c> for what is known or must be known.</summary>
internal static class FactNames
{
    private static readonly (Fact Fact, string Name)[] All =
    [
        (Fact.Status, "diện"),
        (Fact.ProvincialStatus, "diện của tỉnh"),
        (Fact.LeftList, "ngày ra khỏi danh sách"),
        (Fact.Province, "tỉnh"),
        (Fact.BirthDate, "ngày sinh"),
        (Fact.Disability, "khuyết tật"),
        (Fact.School, "đi học"),
        (Fact.Rural, "nông thôn"),
        (Fact.DifficultZone, "khó khăn"),
        (Fact.SpeciallyDifficultZone, "đặc biệt khó khăn"),
        (Fact.Border, "biên giới"),
        (Fact.Island, "đảo"),
        (Fact.MinorityArea, "vùng dân tộc"),
        (Fact.PoorCommune, "xã nghèo"),
        (Fact.NoPowerGrid, "thiếu điện lưới"),
        (Fact.LowFertilityProvince, "tỉnh mức sinh thấp"),
        (Fact.CommuneLeftDifficultList, "xã vừa ra khỏi vùng khó khăn"),
        (Fact.Female, "nữ"),
        (Fact.Minority, "dân tộc thiểu số"),
        (Fact.VerySmallGroup, "rất ít người"),
        (Fact.VerySmallGroup, "dân tộc rất ít người"),
        (Fact.Orphan, "mồ côi"),
        (Fact.Pension, "lương hưu"),
        (Fact.SocialAssistance, "trợ cấp xã hội"),
        (Fact.SocialPension, "trợ cấp hưu trí xã hội"),
        (Fact.SingleParent, "một mình nuôi con"),
        (Fact.CarerMissing, "thiếu người chăm sóc"),
        (Fact.Hiv, "hiv"),
        (Fact.WorksOnLand, "làm nông"),
        (Fact.Accused, "bị buộc tội"),
        (Fact.Merit, "người có công"),
        (Fact.NoIncome, "thiếu thu nhập"),
        (Fact.ChildOfSingleParent, "con người đơn thân"),
        (Fact.CompulsoryInsurance, "bảo hiểm bắt buộc"),
        (Fact.SurvivorBenefit, "tiền tuất"),
        (Fact.ParentWorkAccident, "cha mẹ tai nạn lao động"),
        (Fact.SemiBoarding, "bán trú"),
        (Fact.SchoolIsFar, "trường xa"),
    ];

    public static IReadOnlyDictionary<string, School> Schools { get; } = new Dictionary<string, School>
    {
        ["không học"] = School.None,
        ["nhà trẻ"] = School.Nursery,
        ["mẫu giáo"] = School.Kindergarten,
        ["thcs"] = School.LowerSecondary,
        ["thpt"] = School.UpperSecondary,
        ["nghề"] = School.Vocational,
        ["đại học"] = School.University,
    };

    public static IReadOnlyDictionary<string, Disability> Disabilities { get; } = new Dictionary<string, Disability>
    {
        ["không khuyết tật"] = Disability.None,
        ["khuyết tật nhẹ"] = Disability.Mild,
        ["khuyết tật nặng"] = Disability.Severe,
        ["khuyết tật đặc biệt nặng"] = Disability.EspeciallySevere,
    };

    public static Fact Of(string name) => All.Single(f => f.Name == name).Fact;

    public static string Tell(Fact facts) => string.Join(", ", All.Where(f => facts.HasFlag(f.Fact)).DistinctBy(f => f.Fact).Select(f => f.Name));
}
