namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>A value to be written: text, a number, a date or nothing. Codes, phones and ids are text.</summary>
public readonly record struct TableValue
{
    private TableValue(string? text, decimal? number, DateOnly? date)
    {
        Text = text;
        Number = number;
        Date = date;
    }

    public string? Text { get; }

    public decimal? Number { get; }

    public DateOnly? Date { get; }

    public static TableValue FromText(string? text) => new(text, null, null);

    public static TableValue FromNumber(decimal? number) => new(null, number, null);

    public static TableValue FromDate(DateOnly? date) => new(null, null, date);
}
