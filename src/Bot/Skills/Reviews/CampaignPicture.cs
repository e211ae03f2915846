using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Steps and places as a heat table: where it is done, in time, in danger, late.</summary>
public sealed class CampaignPicture(SvgPicture drawing, OutgoingFiles files, CampaignStandings standings, CampaignWords words, ProvinceCards provinces, Phrasebook phrases)
{
    private const string FileName = "tien-do.png";

    private readonly SkillTexts _texts = phrases.For("campaign");

    /// <summary>The hamlets of a commune, the most urgent first; null if the machine cannot draw.</summary>
    public Attachment? Of(CampaignProgress progress, Turn turn)
    {
        var all = standings.Of(progress, turn.Today);
        var columns = standings.HamletSteps(progress.Year, turn.Today).Select(s => words.Step(s.Rule, s.Id)).Append(_texts.Text("step.complaints"));
        return Drawn(progress.Area, progress.Year, [.. columns], all.Select(s => new HeatRow(words.Place(s.Progress.Hamlet), s.Cells)), "picture_none", turn);
    }

    /// <summary>The communes of a province, those with most that is late first.</summary>
    public Attachment? Of(ProvinceProgress progress, Turn turn)
    {
        var columns = provinces.Columns(progress.Year, turn.Today);
        var rows = provinces.Urgent(progress).Select(c => new HeatRow(words.Place(c.Commune), [.. columns.Select(s => CampaignStandings.Counted(c.Steps.GetValueOrDefault(s.Id)))]));
        return Drawn(progress.Area, progress.Year, [.. columns.Select(s => words.Step(s.Rule, s.Id))], rows, "picture_none_province", turn);
    }

    private Attachment? Drawn(GapArea area, int year, IReadOnlyList<string> columns, IEnumerable<HeatRow> rows, string none, Turn turn)
    {
        IReadOnlyList<HeatRow> shown = [.. rows.Take(HeatTable.MostRows)];
        if (shown.Count == 0 || drawing.ToPng(HeatTableSvg.Draw(Table(area, year, columns, shown, none, turn.Today))) is not { } png)
            return null;
        var urgent = shown.Count(r => r.Cells.Any(c => c.Level is HeatLevel.Late or HeatLevel.Tight));
        return files.Add(turn.Address, new FileContent(FileName, "image/png", png), _texts.Text("picture_says", ("place", words.Place(area)), ("late", urgent)));
    }

    private HeatTable Table(GapArea area, int year, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows, string none, DateOnly today)
    {
        var outer = standings.OuterDate(year, today);
        return new HeatTable
        {
            Title = _texts.Text(
                today <= outer ? "picture_title" : "picture_title_over",
                ("place", words.Place(area)), ("year", year), ("days", outer.DayNumber - today.DayNumber), ("date", CampaignWords.Date(outer))),
            Columns = columns,
            Rows = rows,
            Legend =
            [
                (HeatLevel.Done, _texts.Text("picture_done")),
                (HeatLevel.Open, _texts.Text("picture_open")),
                (HeatLevel.Tight, _texts.Text("picture_tight")),
                (HeatLevel.Late, _texts.Text("picture_late")),
                (HeatLevel.None, _texts.Text(none)),
            ],
            Source = _texts.Text("picture_source", ("date", CampaignWords.Date(today))),
        };
    }
}
