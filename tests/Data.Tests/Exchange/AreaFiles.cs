using CauNoi.Data.Exchange;
using CauNoi.Data.Tests.Databases;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>Invented lists of areas in the two official forms, in a folder of their own.</summary>
public sealed class AreaFiles : IDisposable
{
    public const string Present = """
        [
         { "Code": "60", "FullName": "Tỉnh Lam Hà", "Wards": [
           { "Code": "60001", "FullName": "Xã Tân Lập", "ProvinceCode": "60" },
           { "Code": "60002", "FullName": "xã Mường Lý", "ProvinceCode": "60" },
           { "Code": "60003", "FullName": "Phường Hòa Thượng", "ProvinceCode": "60" },
           { "Code": "60004", "FullName": "Xã Ea H'mai", "ProvinceCode": "60" }]},
         { "Code": "05", "FullName": "Thành phố Đông Xá", "Wards": [
           { "Code": "00401", "FullName": "Xã Tân Lập", "ProvinceCode": "05" },
           { "Code": "00402", "FullName": "Phường Tân Lập", "ProvinceCode": "05" },
           { "Code": "00403", "FullName": "Phường Quan Sơn", "ProvinceCode": "05" }]}
        ]
        """;

    // Two provinces became one; Khau Sơn was parted; the island had no communes; the code of the last new commune is an old one.
    public const string Former = """
        provinceCode,districtCode,wardCode,isDividedWard,province,district,ward,newProvince,newWard,newProvinceCode,newWardCode
        5,41,401.0,False,Thành phố Đông Xá,Quận 1,Phường 1,Thành phố Đông Xá,Phường Quan Sơn,05,00403
        5,42,402.0,False,Thành phố Đông Xá,Quận 3,Phường 01,Thành phố Đông Xá,Phường Tân Lập,05,00402
        6,61,1001.0,True,Tỉnh Khau Giang,Huyện Khau Vạc,Xã Khau Sơn,Tỉnh Lam Hà,Xã Tân Lập,60,60001
        6,61,1001.0,True,Tỉnh Khau Giang,Huyện Khau Vạc,Xã Khau Sơn,Tỉnh Lam Hà,Xã Mường Lý,60,60002
        6,61,1002.0,False,Tỉnh Khau Giang,Huyện Khau Vạc,Xã Tân Lập,Tỉnh Lam Hà,Phường Hòa Thượng,60,60003
        6,62,,False,Tỉnh Khau Giang,Huyện Cồn Mây,,Tỉnh Lam Hà,Xã Mường Lý,60,60002
        60,63,1003.0,False,Tỉnh Lam Hà,Thị xã Ea Mai,Xã Ea H'mai,Tỉnh Lam Hà,Xã Ea H'mai,60,60999
        """;

    private readonly TemporaryFolder _folder = new();

    public static async Task<AreaReport> ApplyAsync(UnitOfWork unit, string list)
    {
        using var files = new AreaFiles();
        return await unit.Get<AreaImport>().ApplyAsync(files.Write(list), default);
    }

    public string Write(string list)
    {
        var path = Path.Combine(_folder.Path, list.StartsWith('[') ? "areas.json" : "areas.csv");
        File.WriteAllText(path, list);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
