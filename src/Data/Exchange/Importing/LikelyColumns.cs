using System.Globalization;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Ranks the columns that an unknown heading may be, by the words of the heading and by what its cells look like.</summary>
internal sealed class LikelyColumns(ColumnBook book)
{
    private const int MostOffered = 6;
    private const double WordsWeigh = 10;
    private const double CellsWeigh = 6;
    private const int CitizenIdDigits = 12;
    private const int HighestScore = 400;

    private readonly WordList<HouseholdStatus> _statuses = book.Words<HouseholdStatus>("status");
    private readonly WordList<Sex> _sexes = book.Words<Sex>("sex");

    /// <param name="table">The table.</param>
    /// <param name="heading">The unknown heading.</param>
    /// <param name="cells">Some cells below it.</param>
    /// <param name="used">Columns that the table has already.</param>
    public IReadOnlyList<ColumnEntry> Of(string table, string heading, IReadOnlyList<string> cells, IReadOnlySet<string> used) =>
    [
        .. book.Columns(table).Where(c => !used.Contains(c.Id))
            .Select(c => (Column: c, Score: (WordsWeigh * ColumnBook.Likeness(c, heading)) + (Fits(c.Id, cells) ? CellsWeigh : 0) + (c.Required ? 1 : 0)))
            .OrderByDescending(c => c.Score).Take(MostOffered).Select(c => c.Column),
    ];

    private bool Fits(string column, IReadOnlyList<string> cells) => cells.Count > 0 && cells.All(cell => column switch
    {
        "citizen_id" => Digits(cell) is CitizenIdDigits or CitizenIdDigits - 1,
        "phone" => Digits(cell) is 10 && cell.TrimStart('\'') is ['0', ..],
        "birth_date" or "reviewed_on" or "last_review_date" or "decision_date" => cell.Length > 5 && DateText.Read(cell).Date is not null,
        "sex" => _sexes.Find(cell) is not null,
        "status" or "status_before" or "conclusion" => _statuses.Find(cell) is not null,
        "income_per_person" => Digits(cell) is >= 5 and <= 9 && DateText.Read(cell).Date is null,
        "b1_score" or "b2_score" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 10 and <= HighestScore,
        "members" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var members) && members is > 0 and < 20,
        _ => false,
    });

    private static int Digits(string cell) => cell.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or ',' or '\'') ? cell.Count(char.IsAsciiDigit) : 0;
}
