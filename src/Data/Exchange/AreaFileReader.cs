using System.Text.Json;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange;

/// <summary>Reads an official list of areas: provinces with their communes (JSON), or former communes with their new ones (a table).</summary>
internal sealed class AreaFileReader(RegistryTables tables)
{
    private static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly List<Remark> _faults = [];

    public AreaList Read(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? ReadPresent(path) : ReadFormer(path);

    private AreaList ReadPresent(string path)
    {
        var listed = Parse(path);
        var communes = listed.SelectMany(p => p.Wards.Select(w => new AreaRow(
            AreaNames.Padded(w.Code.Trim(), AreaNames.CommuneDigits), AreaNames.Written(w.FullName), AreaNames.Padded(p.Code.Trim(), AreaNames.ProvinceDigits)))).ToList();
        var provinces = listed.Select(p => new AreaRow(AreaNames.Padded(p.Code.Trim(), AreaNames.ProvinceDigits), AreaNames.Written(p.FullName), null)).ToList();
        foreach (var rows in new[] { provinces, communes })
        {
            _faults.AddRange(rows.CountBy(r => r.Code).Where(c => c.Value > 1).Select(c => Fault(path, RemarkKind.ListedTwice, detail: c.Key)));
            _faults.AddRange(rows.Where(r => r.Code.Trim('0').Length == 0 || r.Name.Length == 0).Select(r => Fault(path, RemarkKind.ValueMissing, detail: $"{r.Code} {r.Name}")));
        }

        return new AreaList(provinces, communes, [], _faults);
    }

    private List<ListedProvince> Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ListedProvince>>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            _faults.Add(Fault(path, RemarkKind.FileMissing));
        }
        catch (JsonException fault)
        {
            _faults.Add(Fault(path, RemarkKind.NotAList, (int?)fault.LineNumber + 1));
        }

        return [];
    }

    private AreaList ReadFormer(string path)
    {
        var rows = new List<FormerCommuneRow>();
        using var reading = tables.FormerCommunes(TableFile.At(path));
        foreach (var (_, line, value, remarks) in reading.Records())
        {
            _faults.AddRange(remarks.Where(StopsTheList));
            if (value is not null)
                rows.Add(value with { Row = line });
        }

        _faults.AddRange(reading.FileRemarks.Where(StopsTheList));
        return new AreaList([], [], rows, _faults);
    }

    // Half a list, or one of which letters were guessed, is no official list.
    private static bool StopsTheList(Remark remark) => remark.Severity == Severity.Refuse || remark.NeedsConsent;

    private static Remark Fault(string path, RemarkKind kind, int? line = null, string? detail = null) =>
        new(Path.GetFileName(path), null, line, null, kind, Severity.Refuse, detail);

    private sealed record ListedProvince(string Code, string FullName, IReadOnlyList<ListedCommune> Wards);

    private sealed record ListedCommune(string Code, string FullName);
}
