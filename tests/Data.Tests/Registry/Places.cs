using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Registry;

/// <summary>Invented places: a province with two communes, the first with two hamlets, and another province.</summary>
public static class Places
{
    public const string Province = "97";
    public const string Commune = "97001";
    public const string Hamlet = "97001001";
    public const string NextHamlet = "97001002";
    public const string NextCommune = "97002";
    public const string HamletOfNextCommune = "97002001";
    public const string OtherProvince = "98";
    public const string CommuneOfOtherProvince = "98001";
    public const string HamletOfOtherProvince = "98001001";

    /// <summary>A hamlet that records of the first commune name and that is in no list.</summary>
    public const string UnknownHamlet = "97001099";

    /// <summary>Adds the places if they are not there.</summary>
    public static async Task AddAsync(CauNoiContext db)
    {
        if (await db.Provinces.AnyAsync())
            return;
        db.Provinces.AddRange(
            new Province { Code = Province, Name = "Tỉnh Lam Khê" },
            new Province { Code = OtherProvince, Name = "Tỉnh Vân Sơn" });
        db.Communes.AddRange(
            new Commune { Code = Commune, ProvinceCode = Province, Name = "Xã Hòa Rạng" },
            new Commune { Code = NextCommune, ProvinceCode = Province, Name = "Xã Ngọc Kén" },
            new Commune { Code = CommuneOfOtherProvince, ProvinceCode = OtherProvince, Name = "Phường Đông Lĩnh" });
        db.Hamlets.AddRange(
            NewHamlet(Hamlet, Commune, "Bản Nà Cài"),
            NewHamlet(NextHamlet, Commune, "Bản Khau Vạc"),
            NewHamlet(HamletOfNextCommune, NextCommune, "Xóm Đồi"),
            NewHamlet(HamletOfOtherProvince, CommuneOfOtherProvince, "Tổ dân phố 1"));
    }

    private static Hamlet NewHamlet(string code, string commune, string name) =>
        new() { Code = code, CommuneCode = commune, Name = name, Area = AreaKind.Rural };
}
