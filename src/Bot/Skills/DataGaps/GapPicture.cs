using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>The places below one as bars: complete, incomplete, held up.</summary>
public sealed class GapPicture(SvgPicture drawing, OutgoingFiles files, GapWords words, Phrasebook phrases)
{
    private const string FileName = "ho-so.png";
    private const int FewestPlaces = 2;
    private const int MostPlaces = 30;

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    /// <summary>The picture as a file of the answer; null where there is nothing to compare or the machine cannot draw.</summary>
    public Attachment? Of(GapFigures figures, Turn turn)
    {
        if (figures.Open == 0 || figures.Parts.Count < FewestPlaces || drawing.ToPng(BarChartSvg.Draw(Chart(figures, turn.Today))) is not { } png)
            return null;
        return files.Add(turn.Address, new FileContent(FileName, "image/png", png), _texts.Text("picture_says", ("place", words.Place(figures.Area)), ("open", figures.Open)));
    }

    private BarChart Chart(GapFigures figures, DateOnly today) => new()
    {
        Title = _texts.Text("picture_title", ("place", words.Place(figures.Area))),
        Series =
        [
            new BarSeries(_texts.Text("picture_blocked"), BarColour.Urgent),
            new BarSeries(_texts.Text("picture_open"), BarColour.Attention),
            new BarSeries(_texts.Text("picture_complete"), BarColour.Good),
        ],
        Rows = [.. figures.Parts.Take(MostPlaces).Select(p => new BarRow(words.Place(p.Area), [p.Blocked, p.Open - p.Blocked, p.Complete]))],
        Source = _texts.Text("picture_source", ("date", VietnamFormat.Date(figures.Day ?? today))),
    };
}
