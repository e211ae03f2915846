using System.Text;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Content;

namespace CauNoi.Data.Tests.Exchange.Tables;

/// <summary>Small tables of households and members, and what their reading gives.</summary>
internal static class SampleTable
{
    public static readonly string[] Columns =
    [
        "household_code", "hamlet_code", "head_name", "address", "phone", "ethnicity", "area", "status", "status_year", "decision_no",
        "decision_date", "b1_score", "b2_score", "job", "dependents", "nutrition", "health_insurance", "adult_education", "child_schooling",
        "housing_quality", "housing_area", "water", "toilet", "telecom", "information_device", "causes", "needs", "last_review_date", "surveyor", "notes",
    ];

    public static readonly string[] Row =
    [
        "97001001-0006", "97001001", "Dương Thị Mẩy", "Bản Nà Cài", "0510279420", "Dao", "rural", "poor", "2025", "80/QĐ-UBND", "2025-12-18", "83", "30",
        "0", "0", "0", "0", "0", "1", "1", "0", "0", "1", "0", "0", "N03;N05;N06", "H04", "2025-12-13", "Giàng Seo Tủa", "Nhà ở xa đường",
    ];

    private const string MemberColumns =
        "household_code,member_no,full_name,relation,sex,birth_date,citizen_id,ethnicity,education,occupation,has_health_insurance,schooling";

    public static ColumnBook Book { get; } = ColumnBook.Load(new ContentFolder(Repository.Content));

    public static RegistryTables Tables { get; } = new(Book);

    /// <summary>The sample row with other values in some columns.</summary>
    public static string[] With(params (string Column, string Value)[] changes)
    {
        var row = (string[])Row.Clone();
        foreach (var (column, value) in changes)
            row[Array.IndexOf(Columns, column)] = value;
        return row;
    }

    public static string Csv(params string[][] rows) => Lines([Columns, .. rows], ",");

    public static string Lines(IEnumerable<string[]> rows, string separator, string end = "\n") =>
        string.Concat(rows.Select(r => string.Join(separator, r.Select(c => c.Contains(separator, StringComparison.Ordinal) ? $"\"{c}\"" : c)) + end));

    public static string Members(string citizenId, string sex = "F", string insurance = "1") =>
        $"{MemberColumns}\n97001001-0006,1,Dương Thị Mẩy,Chủ hộ,{sex},1971-02-03,{citizenId},Dao,THCS,Làm ruộng,{insurance},\n";

    public static TableFile File(string text) => File(Encoding.UTF8.GetBytes(text));

    public static TableFile File(byte[] bytes) => new("h.csv", () => new MemoryStream(bytes));

    public static (List<RecordReading<HouseholdRecord>> Records, List<Remark> FileRemarks, bool IsRefused) Read(TableFile file)
    {
        using var reading = Tables.Households(file);
        return ([.. reading.Records()], [.. reading.FileRemarks], reading.IsRefused);
    }

    public static HouseholdRecord ReadOne(TableFile file)
    {
        var (records, _, isRefused) = Read(file);
        Assert.False(isRefused);
        return Assert.Single(records).Value!;
    }
}
