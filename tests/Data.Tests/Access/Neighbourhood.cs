using CauNoi.Data.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

/// <summary>Invented households in the invented places, and accounts for them.</summary>
public static class Neighbourhood
{
    public const string Own = "97001001-0001";
    public const string SameHamlet = "97001001-0002";
    public const string NextHamlet = "97001002-0001";
    public const string NextCommune = "97002001-0001";
    public const string OtherProvince = "98001001-0001";
    public const string Nowhere = "00000000-0001";

    public const string BirthYear = "1961";
    public const string PhoneEnd = "5661";
    public const string CitizenIdEnd = "4729";

    public static readonly IReadOnlyList<string> All = [Own, SameHamlet, NextHamlet, NextCommune, OtherProvince];

    public static async Task AddAsync(UnitOfWork unit)
    {
        var (db, protection) = (unit.Db, unit.Get<FieldProtection>());
        await Places.AddAsync(db);
        if (await db.Households.AnyAsync())
            return;
        db.Households.AddRange(
            NewHousehold(protection, Own, Places.Hamlet, Places.Commune, Places.Province),
            NewHousehold(protection, SameHamlet, Places.Hamlet, Places.Commune, Places.Province),
            NewHousehold(protection, NextHamlet, Places.NextHamlet, Places.Commune, Places.Province),
            NewHousehold(protection, NextCommune, Places.HamletOfNextCommune, Places.NextCommune, Places.Province),
            NewHousehold(protection, OtherProvince, Places.HamletOfOtherProvince, Places.CommuneOfOtherProvince, Places.OtherProvince));
        await db.SaveChangesAsync();
    }

    /// <summary>An account of a role for the place where <see cref="Own"/> lies.</summary>
    public static async Task<Guid> AccountAsync(UnitOfWork unit, Role role, DateTimeOffset now, string? area = null)
    {
        await AddAsync(unit);
        var level = Stewardship.LevelOf(role);
        var invitation = await unit.Get<AccountDirectory>().InviteAsync($"{role}", role, level, area ?? AreaOf(level), now, default);
        return Assert.IsType<Invitation>(invitation).AccountId;
    }

    private static string AreaOf(AreaLevel level) => level switch
    {
        AreaLevel.Province => Places.Province,
        AreaLevel.Commune => Places.Commune,
        AreaLevel.Hamlet => Places.Hamlet,
        _ => Own,
    };

    private static Household NewHousehold(FieldProtection protection, string code, string hamlet, string commune, string province)
    {
        var head = new Member { Number = 1, FullName = "Giàng Thị Say", BirthDate = new DateOnly(1961, 3, 4) };
        head.RecordCitizenId("09716108" + CitizenIdEnd, protection);
        var household = new Household
        {
            Code = code,
            HamletCode = hamlet,
            CommuneCode = commune,
            ProvinceCode = province,
            HeadName = "Giàng Thị Say",
            Area = AreaKind.Rural,
            Status = HouseholdStatus.Poor,
            StatusYear = 2025,
            Members = [head, new() { Number = 2, FullName = "Mùa A Páo", BirthDate = new DateOnly(1999, 3, 4) }],
            Assessments = [new() { Year = 2025, Status = HouseholdStatus.Poor }],
        };
        household.RecordPhone("030840" + PhoneEnd, protection);
        return household;
    }
}
