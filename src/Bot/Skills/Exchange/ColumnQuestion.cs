using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Asks what a heading means: the heading, two of its cells, and the columns that it may be.</summary>
public sealed class ColumnQuestion(ColumnBook book, Phrasebook phrases)
{
    private const int LongestTitle = 38;

    private readonly SkillTexts _texts = phrases.For("import");

    public OutgoingActivity Ask(FileInHand inHand, TableGlance glance)
    {
        var column = glance.Unknown[0];
        var step = inHand.Columns.Count;
        var samples = column.Samples.Count == 0 ? _texts.Text("column_empty") : string.Join("; ", column.Samples.Select(s => $"“{s}”"));
        return new OutgoingActivity
        {
            Text = _texts.Text(
                "column", ("number", step + 1), ("of", step + glance.Unknown.Count), ("heading", column.Heading), ("samples", samples), ("file", inHand.File.Name)),
            Buttons =
            [
                .. column.Likely.Select(c => new Button(Cut(book.Title(glance.Source.Table, c.Id)), Choose(c.Id))),
                new Button(_texts.Text("button_leave"), Choose("")),
                .. glance.Unknown.Count > 1 ? [new Button(_texts.Text("button_leave_rest"), new ImportAction(ImportStep.LeaveRest, inHand.Token).Write())] : (Button[])[],
                new Button(_texts.Text("button_drop"), new ImportAction(ImportStep.Drop, inHand.Token).Write()),
            ],
            Confidential = true,
        };

        string Choose(string id) => new ImportAction(ImportStep.Column, inHand.Token, step, id).Write();
    }

    private static string Cut(string title) => title.Length > LongestTitle ? $"{title[..LongestTitle]}…" : title;
}
