using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CauNoi.Data.Exchange;

/// <summary>Reads an official list of areas: provinces with their communes (JSON), or former communes with their new ones (CSV).</summary>
internal sealed class AreaFileReader
{
    private const int ProvinceDigits = 2;
    private const int DistrictDigits = 3;
    private const int CommuneDigits = 5;

    private static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private static readonly string[] Columns =
        ["provinceCode", "province", "districtCode", "district", "wardCode", "ward", "isDividedWard", "newProvinceCode", "newWardCode", "newWard"];

    private static readonly FrozenDictionary<string, bool?> YesNo =
        new Dictionary<string, bool?> { ["True"] = true, ["False"] = false, ["1"] = true, ["0"] = false }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly List<ImportFault> _faults = [];

    public AreaList Read(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? ReadPresent(path) : ReadFormer(path);

    private AreaList ReadPresent(string path)
    {
        var listed = Parse(path);
        var communes = listed.SelectMany(p => p.Wards.Select(w => new AreaRow(Padded(w.Code, CommuneDigits), Named(w.FullName), Padded(p.Code, ProvinceDigits)))).ToList();
        var provinces = listed.Select(p => new AreaRow(Padded(p.Code, ProvinceDigits), Named(p.FullName), null)).ToList();
        var file = Path.GetFileName(path);
        foreach (var rows in new[] { provinces, communes })
        {
            _faults.AddRange(rows.CountBy(r => r.Code).Where(c => c.Value > 1).Select(c => new ImportFault(file, null, c.Key, ImportProblem.ListedTwice)));
            _faults.AddRange(rows.Where(r => r.Code.Length == 0 || r.Name.Length == 0).Select(r => new ImportFault(file, null, r.Code + r.Name, ImportProblem.ValueMissing)));
        }

        return new AreaList(provinces, communes, [], _faults);
    }

    private List<ListedProvince> Parse(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            return JsonSerializer.Deserialize<List<ListedProvince>>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            _faults.Add(new ImportFault(file, null, null, ImportProblem.FileMissing));
        }
        catch (JsonException fault)
        {
            _faults.Add(new ImportFault(file, (int?)fault.LineNumber + 1, null, ImportProblem.NotAList));
        }

        return [];
    }

    private AreaList ReadFormer(string path)
    {
        var rows = new List<FormerCommuneRow>();
        using var table = CsvTable.Open(Path.GetDirectoryName(path) ?? "", Path.GetFileName(path), Columns, _faults);
        while (table?.Read() == true)
        {
            var district = Named(table.Required("district"));
            // A district without communes (islands) stands for itself.
            var commune = table.Text("ward");
            var code = commune is null ? Code(table, "districtCode", DistrictDigits) : Code(table, "wardCode", CommuneDigits);
            rows.Add(new FormerCommuneRow(
                table.Row,
                code,
                commune is null ? district : Named(commune),
                district,
                Code(table, "provinceCode", ProvinceDigits),
                Named(table.Required("province")),
                Code(table, "newProvinceCode", ProvinceDigits),
                Code(table, "newWardCode", CommuneDigits),
                Named(table.Required("newWard")),
                table.OneOf("isDividedWard", YesNo, false) == true));
        }

        return new AreaList([], [], rows, _faults);
    }

    private static string Code(CsvTable table, string column, int digits) => Padded(table.Required(column), digits);

    // Spreadsheets make a number of a code: "1.0" is "00001".
    private static string Padded(string code, int digits)
    {
        var trimmed = code.Trim();
        return decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture).PadLeft(digits, '0')
            : trimmed;
    }

    private static string Named(string name)
    {
        var composed = name.Trim().Normalize(NormalizationForm.FormC);
        return composed.Length == 0 ? "" : $"{char.ToUpperInvariant(composed[0])}{composed[1..]}";
    }

    private sealed record ListedProvince(string Code, string FullName, IReadOnlyList<ListedCommune> Wards);

    private sealed record ListedCommune(string Code, string FullName);
}
