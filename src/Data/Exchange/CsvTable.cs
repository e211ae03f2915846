using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CauNoi.Data.Exchange;

/// <summary>A CSV file read row by row; every problem is noted with its place instead of stopping the reading.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly string _file;
    private readonly CsvReader _csv;
    private readonly List<ImportFault> _faults;

    private CsvTable(string file, CsvReader csv, List<ImportFault> faults)
    {
        _file = file;
        _csv = csv;
        _faults = faults;
    }

    /// <summary>Opens the file and checks its heading; null, with a fault noted, if it cannot be used.</summary>
    public static CsvTable? Open(string directory, string file, IReadOnlyList<string> columns, List<ImportFault> faults)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            faults.Add(new ImportFault(file, null, null, ImportProblem.FileMissing));
            return null;
        }

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null };
        var csv = new CsvReader(new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), configuration);
        var table = new CsvTable(file, csv, faults);
        if (table.ReadHeader(columns))
            return table;
        table.Dispose();
        return null;
    }

    /// <summary>1-based line of the row that was read last, the header counted.</summary>
    public int Row => _csv.Parser.RawRow;

    public bool Read()
    {
        try
        {
            return _csv.Read();
        }
        catch (DecoderFallbackException)
        {
            _faults.Add(new ImportFault(_file, null, null, ImportProblem.NotUtf8));
        }
        catch (CsvHelperException)
        {
            Note(null, ImportProblem.NotCsv);
        }

        return false;
    }

    /// <summary>The cell in NFC, or null if it is empty.</summary>
    public string? Text(string column)
    {
        var cell = _csv.GetField(column)?.Trim();
        return string.IsNullOrEmpty(cell) ? null : cell.Normalize(NormalizationForm.FormC);
    }

    public string Required(string column)
    {
        if (Text(column) is { } value)
            return value;
        Note(column, ImportProblem.ValueMissing);
        return "";
    }

    public int? Number(string column)
    {
        if (Text(column) is not { } cell)
            return null;
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Note(column, ImportProblem.NotANumber);
        return null;
    }

    /// <summary>A number within the bounds; 0, with a fault noted, for anything else.</summary>
    public int RequiredNumber(string column, int from, int to)
    {
        if (Text(column) is not { } cell)
            Note(column, ImportProblem.ValueMissing);
        else if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && from <= number && number <= to)
            return number;
        else
            Note(column, ImportProblem.NotANumber);
        return 0;
    }

    public DateOnly? Date(string column)
    {
        if (Text(column) is not { } cell)
            return null;
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Note(column, ImportProblem.NotADate);
        return null;
    }

    /// <summary>One of the given codes; the default, with a fault noted, for anything else.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> codes, T otherwise)
    {
        if (Text(column) is not { } cell)
            return otherwise;
        if (codes.TryGetValue(cell, out var value))
            return value;
        Note(column, ImportProblem.UnknownValue);
        return otherwise;
    }

    /// <summary>One of the given codes; the default, with a fault noted, for anything else and for an empty cell.</summary>
    public T RequiredOneOf<T>(string column, IReadOnlyDictionary<string, T> codes, T otherwise)
    {
        if (Text(column) is null)
            Note(column, ImportProblem.ValueMissing);
        return OneOf(column, codes, otherwise);
    }

    public void Note(string? column, ImportProblem problem) => _faults.Add(new ImportFault(_file, _csv.Parser.RawRow, column, problem));

    public void Dispose() => _csv.Dispose();

    private bool ReadHeader(IReadOnlyList<string> columns)
    {
        if (!Read())
        {
            if (_faults.Count == 0 || _faults[^1].File != _file)
                _faults.Add(new ImportFault(_file, 1, null, ImportProblem.NotCsv));
            return false;
        }

        _csv.ReadHeader();
        var missing = columns.Except(_csv.HeaderRecord ?? [], StringComparer.Ordinal).ToList();
        _faults.AddRange(missing.Select(c => new ImportFault(_file, 1, c, ImportProblem.ColumnMissing)));
        return missing.Count == 0;
    }
}
