using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange.Tables.Writing;
using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>Open gaps as a workbook to be printed and worked off: what, by whom, by when. It names households by their codes alone.</summary>
public sealed class GapTable(GapWords words, Phrasebook phrases)
{
    private static readonly (string Key, double Width)[] Columns =
        [("household", 16), ("hamlet", 12), ("member", 9), ("rule", 38), ("severity", 16), ("deadline", 14), ("who", 14), ("fix", 60), ("source", 40)];

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    /// <param name="stream">Written from the beginning to the end.</param>
    /// <param name="gaps">In the order of the rows.</param>
    /// <param name="day">For deadlines and the words of the rules.</param>
    public void Write(Stream stream, IEnumerable<Gap> gaps, DateOnly day)
    {
        using var table = new XlsxTableWriter(stream, _texts.Text("sheet"), [.. Columns.Select(c => new TableColumn(_texts.Text($"column.{c.Key}"), c.Width))]);
        foreach (var gap in gaps)
        {
            var row = words.Row(gap.Rule, day);
            table.Write(
                TableValue.FromText(gap.HouseholdCode),
                TableValue.FromText(gap.HamletCode),
                TableValue.FromNumber(gap.MemberNumber),
                TableValue.FromText(row.Title),
                TableValue.FromText(_texts.Text($"severity.{ContentKey.Of(row.Severity)}")),
                TableValue.FromDate(words.Deadline(gap.Rule, day)),
                TableValue.FromText(words.Who(row)),
                TableValue.FromText(row.Fix),
                TableValue.FromText(row.Source));
        }
    }
}
