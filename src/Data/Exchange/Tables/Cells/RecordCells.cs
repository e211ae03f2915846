using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Exchange.Tables.Cells;

/// <summary>The cells of the current record by column; whatever is wrong with one is remarked, and the reading goes on.</summary>
internal sealed partial class RecordCells(string file, IRawRows rows, TableHeader header)
{
    private const string Tick = "0, 1, x";

    // Latin-1 letters and signs that Vietnamese in Unicode does not use, and the legacy fonts do.
    private static readonly SearchValues<char> LegacySigns = SearchValues.Create(
        [.. Enumerable.Range(0xA1, 0x5E).Select(c => (char)c).Except("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý")]);

    private List<RawCell> _cells = [];
    private List<Remark>? _remarks;
    private int _record;

    public bool IsRefused { get; private set; }

    public bool Has(string column) => header.Has(column);

    public void Start(int record)
    {
        _record = record;
        _cells = rows.Cells;
        _remarks = null;
        IsRefused = false;
    }

    public IReadOnlyList<Remark> TakeRemarks() => _remarks ?? (IReadOnlyList<Remark>)[];

    /// <summary>The cleaned text, or null if the cell is empty or cannot be read.</summary>
    public string? Text(string column, int longest = TableLimits.LongestCell)
    {
        var (text, kind) = Cell(column, longest);
        if (text is not null && kind == RawCellKind.Date)
            Note(column, RemarkKind.DateInsteadOfText, Severity.Flag);
        return text;
    }

    public string Required(string column, int longest = TableLimits.LongestName) => Text(column, longest) ?? Missing(column, "");

    /// <summary>A name of a person; one without any letter is kept and flagged.</summary>
    public string RequiredName(string column)
    {
        var name = Required(column);
        if (name.Length > 0 && !name.Any(char.IsLetter))
            Note(column, RemarkKind.NameWithoutLetters, Severity.Flag);
        return name;
    }

    public int? Number(string column, int from, int to)
    {
        if (Cell(column, TableLimits.LongestCell) is not ({ } text, var kind))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        // Spreadsheets keep whole numbers as fractions.
        if (kind == RawCellKind.Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            && whole >= from && whole <= to && whole == Math.Truncate(whole))
            return (int)whole;
        var isNumber = text.TrimStart('-') is { Length: > 0 } digits && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
        Note(column, isNumber ? RemarkKind.OutOfRange : RemarkKind.NotANumber, Severity.Refuse, $"{from}–{to}");
        return null;
    }

    public int RequiredNumber(string column, int from, int to) => Number(column, from, to) ?? Missing(column, from);

    public DateOnly? Date(string column)
    {
        if (Cell(column, TableLimits.LongestCell).Text is not { } text)
            return null;
        var (date, remark) = DateText.Read(text);
        if (remark is { } kind)
            Note(column, kind, date is null ? Severity.Refuse : Severity.Info, date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        return date;
    }

    public bool? Flag(string column, WordList<bool> words) => OneOf(column, words, Tick);

    /// <summary>One of the words; null for an empty cell and, remarked, for anything else.</summary>
    public T? OneOf<T>(string column, WordList<T> words, string? allowed = null)
        where T : struct
    {
        if (Cell(column, TableLimits.LongestCell).Text is not { } text)
            return null;
        if (words.Find(text) is { } value)
            return value;
        Note(column, RemarkKind.UnknownWord, Severity.Refuse, allowed);
        return null;
    }

    public T RequiredOneOf<T>(string column, WordList<T> words)
        where T : struct => OneOf(column, words) ?? Missing(column, default(T));

    /// <summary>True if the cell is one of the words; nothing is remarked if it is not.</summary>
    public bool Says(string column, WordList<bool> words) =>
        header.Position(column) is >= 0 and var position && position < _cells.Count && words.Find(CellText.Clean(_cells[position].Text)) is not null;

    public string? CitizenId(string column)
    {
        if (Unmasked(column, TableLimits.LongestCell) is not { } text)
            return null;
        var (id, remark) = CitizenIdText.Read(text);
        if (remark is { } kind)
            Note(column, kind, id is null ? Severity.Refuse : Severity.Flag, id is null ? null : CitizenIdText.BeforeAndAfter(id));
        return id;
    }

    public string? Phone(string column) => Unmasked(column, TableLimits.LongestName);

    /// <summary>An amount in đồng, with or without dots between thousands.</summary>
    public long? Amount(string column, long smallest)
    {
        if (Cell(column, TableLimits.LongestCell).Text is not { } text)
            return null;
        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isWritten = digits.Length == text.Length || Thousands().IsMatch(text);
        if (!isWritten || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            Note(column, RemarkKind.NotANumber, Severity.Refuse);
        else if (amount is 0 || amount >= smallest)
            return amount;
        else
            Note(column, RemarkKind.AmountUnclear, Severity.Flag);
        return null;
    }

    public void Note(string? column, RemarkKind kind, Severity severity, string? detail = null)
    {
        (_remarks ??= []).Add(new Remark(file, _record, rows.Line, column, kind, severity, detail));
        IsRefused |= severity == Severity.Refuse;
    }

    // A masked number taken for the number itself would put it out of the registry.
    private string? Unmasked(string column, int longest)
    {
        var text = Cell(column, longest).Text;
        if (text is not ['…', ..])
            return text;
        Note(column, RemarkKind.MaskedValue, Severity.Flag);
        return null;
    }

    // A cell that could not be read has been refused already; saying that it is missing would be wrong.
    private T Missing<T>(string column, T otherwise)
    {
        if (_remarks?.Exists(r => r.Column == column && r.Severity == Severity.Refuse) != true)
            Note(column, RemarkKind.ValueMissing, Severity.Refuse);
        return otherwise;
    }

    private (string? Text, RawCellKind Kind) Cell(string column, int longest)
    {
        var position = header.Position(column);
        if (position < 0 || position >= _cells.Count)
            return (null, RawCellKind.Text);
        var (raw, kind) = _cells[position];
        if (raw.Length == 0)
            return (null, kind);
        // A workbook needs no such mark: there the apostrophe is the text's own.
        if (raw[0] == '\'' && rows.HasEveryCell)
            raw = FormulaText.Restored(raw);
        if (raw.Length <= longest && kind != RawCellKind.Error && CellText.IsClean(raw))
            return (raw, kind);
        if (WhyUnreadable(raw, kind) is { } reason)
            return Refused(column, reason, kind);
        var clean = CellText.Clean(raw);
        // Composing letters and trimming changes nothing that anybody could see.
        if (!ReferenceEquals(clean, raw) && clean != raw.ReplaceLineEndings("\n").Trim(' ').Normalize())
            Note(column, RemarkKind.Cleaned, Severity.Info);
        if (clean.Length > longest)
            return Refused(column, RemarkKind.CellTooLong, kind, $"{longest}");
        return (clean.Length == 0 ? null : clean, kind);
    }

    private (string? Text, RawCellKind Kind) Refused(string column, RemarkKind reason, RawCellKind kind, string? detail = null)
    {
        Note(column, reason, Severity.Refuse, detail ?? (reason == RemarkKind.CellTooLong ? $"{TableLimits.LongestCell}" : null));
        return (null, kind);
    }

    private static RemarkKind? WhyUnreadable(string raw, RawCellKind kind)
    {
        if (kind == RawCellKind.Error)
            return RemarkKind.FormulaError;
        if (raw.Length > TableLimits.LongestCell)
            return RemarkKind.CellTooLong;
        if (raw.Contains('\0', StringComparison.Ordinal))
            return RemarkKind.NulInCell;
        if (raw.Contains('\uFFFD', StringComparison.Ordinal))
            return RemarkKind.UnreadableLetters;
        return raw.AsSpan().ContainsAny(LegacySigns) && LegacyFonts.Of(raw) != LegacyFont.None ? RemarkKind.LegacyFont : null;
    }

    [GeneratedRegex(@"^[0-9]{1,3}(?:[., ][0-9]{3})+\z")]
    private static partial Regex Thousands();
}
