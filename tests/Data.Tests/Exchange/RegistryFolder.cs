using System.Text;
using CauNoi.Data.Tests.Databases;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>A small registry directory without faults, in which single cells can be spoilt.</summary>
public sealed class RegistryFolder : IDisposable
{
    public const string First = "97001001-0001";
    public const string Second = "97001001-0002";

    private readonly TemporaryFolder _folder = new();

    public RegistryFolder()
    {
        Write("hamlets.csv", """
            province_code,province,commune_code,commune,hamlet_code,hamlet,area
            97,Tỉnh Lam Khê,97001,Xã Hòa Rạng,97001001,Bản Nà Cài,rural
            97,Tỉnh Lam Khê,97001,Xã Hòa Rạng,97001002,Bản Khau Vạc,rural
            """);
        Write("households.csv", """
            household_code,hamlet_code,head_name,address,phone,ethnicity,area,status,status_year,decision_no,decision_date,b1_score,b2_score,job,dependents,nutrition,health_insurance,adult_education,child_schooling,housing_quality,housing_area,water,toilet,telecom,information_device,causes,needs,last_review_date,surveyor,notes
            97001001-0001,97001001,Mùa Mí Chứ,Bản Nà Cài,0308405661,Mông,rural,poor,2025,33/QĐ-UBND,2025-12-19,136,30,0,1,0,0,0,0,0,0,0,1,0,1,N01,H03;H05,2025-12-09,Giàng Seo Tủa,
            97001001-0002,97001001,Lý A Sình,,,,rural,not_poor,2025,,,216,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,
            """);
        Write("members.csv", """
            household_code,member_no,full_name,relation,sex,birth_date,citizen_id,ethnicity,education,occupation,has_health_insurance,schooling
            97001001-0001,1,Mùa Mí Chứ,Chủ hộ,M,1982-04-23,097082104729,Mông,THCS,Làm ruộng,1,
            97001001-0001,2,Giàng Thị Say,Vợ,F,1985-09-15,097185104729,Mông,THPT,Làm ruộng,0,
            97001001-0002,1,Lý A Sình,Chủ hộ,,,,,,,,
            """);
        Write("history.csv", """
            household_code,year,status
            97001001-0001,2024,near_poor
            97001001-0001,2025,poor
            97001001-0002,2025,not_poor
            """);
    }

    public string Directory => _folder.Path;

    public void Dispose() => _folder.Dispose();

    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Puts a value into one cell.</summary>
    /// <param name="file">File name.</param>
    /// <param name="row">1-based line, counting the header.</param>
    /// <param name="column">Column name.</param>
    /// <param name="value">Written as it is.</param>
    public void Set(string file, int row, string column, string value)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var cells = lines[row - 1].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[row - 1] = string.Join(',', cells);
        File.WriteAllLines(PathOf(file), lines);
    }

    /// <summary>Adds a copy of a line at the end of the file.</summary>
    public void RepeatLine(string file, int row) =>
        File.WriteAllLines(PathOf(file), [.. File.ReadAllLines(PathOf(file)), File.ReadAllLines(PathOf(file))[row - 1]]);

    /// <summary>Adds households without members.</summary>
    public void AddHouseholds(int count)
    {
        var unrecorded = new string(',', 21);
        File.AppendAllLines(
            PathOf("households.csv"),
            Enumerable.Range(1, count).Select(i => $"97001002-{i:00000},97001002,Lý A Sình,,,,rural,not_poor,2025{unrecorded}"));
    }

    /// <summary>Saves a file in another encoding.</summary>
    public void SaveAs(string file, Encoding encoding) => File.WriteAllText(PathOf(file), File.ReadAllText(PathOf(file)), encoding);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text.Length == 0 ? "" : $"{text}\n");

    private string PathOf(string file) => Path.Combine(Directory, file);
}
