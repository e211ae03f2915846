using System.Globalization;

namespace CauNoi.Data.Reviews;

/// <summary>Which duty, as a short text for keys and buttons.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Value">The row's key; for a duty of the calendar year, step and area code.</param>
public readonly record struct DutySubject(DutyKind Kind, string Value)
{
    private const string Letters = "srgc";

    public static DutySubject Step(long id) => new(DutyKind.Step, id.ToString(CultureInfo.InvariantCulture));

    public static DutySubject Request(Guid id) => new(DutyKind.Request, id.ToString("N"));

    public static DutySubject Gaps(long id) => new(DutyKind.Gaps, id.ToString(CultureInfo.InvariantCulture));

    public static DutySubject Calendar(int year, string step, string area) => new(DutyKind.Calendar, string.Create(CultureInfo.InvariantCulture, $"{year}.{step}.{area}"));

    public static DutySubject? Read(string text) =>
        text.Length > 1 && Letters.IndexOf(text[0], StringComparison.Ordinal) is var kind and >= 0 ? new DutySubject((DutyKind)kind, text[1..]) : null;

    public override string ToString() => Letters[(int)Kind] + Value;

    /// <summary>The number of the row that it is about; null if it is about none.</summary>
    public long? RowId => long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal Guid? RequestId => Guid.TryParseExact(Value, "N", out var id) ? id : null;

    internal (int Year, string Step, string Area)? CalendarParts =>
        Value.Split('.') is [var year, var step, var area] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, step, area) : null;
}

public enum DutyKind
{
    /// <summary>A step of a commune's campaign.</summary>
    Step,

    /// <summary>A request that waits for the commune.</summary>
    Request,

    /// <summary>Records that a hamlet was asked to mend.</summary>
    Gaps,

    /// <summary>A step of the timetable where no campaign was opened.</summary>
    Calendar,
}
