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
            NewHousehold(Own, Places.Hamlet, Places.Commune, Places.Province, protection),
            NewHousehold(SameHamlet, Places.Hamlet, Places.Commune, Places.Province, protection),
            NewHousehold(NextHamlet, Places.NextHamlet, Places.Commune, Places.Province, protection),
            NewHousehold(NextCommune, Places.HamletOfNextCommune, Places.NextCommune, Places.Province, protection),
            NewHousehold(OtherProvince, Places.HamletOfOtherProvince, Places.CommuneOfOtherProvince, Places.OtherProvince, protection));
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

    private static Household NewHousehold(string code, string hamlet, string commune, string province, FieldProtection protection)
    {
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
            Members =
            [
                new() { Number = 1, FullName = "Giàng Thị Say", BirthDate = new DateOnly(1961, 3, 4) },
                new() { Number = 2, FullName = "Mùa A Páo", BirthDate = new DateOnly(1999, 3, 4) },
            ],
            Assessments = [new() { Year = 2025, Status = HouseholdStatus.Poor }],
        };
        household.RecordPhone("030840" + PhoneEnd, protection);
        household.Members[0].RecordCitizenId("09716108" + CitizenIdEnd, protection);
        return household;
    }
}
