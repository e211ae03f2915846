using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Gaps;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Steps and places as a heat table: where it is done, in time, in danger, late.</summary>
public sealed class CampaignTables(CampaignStandings standings, CampaignWords words, ProvinceCards provinces, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    /// <summary>The hamlets of a commune, the most urgent first.</summary>
    public HeatTable Of(CampaignProgress progress, DateOnly today)
    {
        var columns = standings.HamletSteps(progress.Year, today).Select(s => words.Step(s.Rule, s.Id)).Append(_texts.Text("step.complaints"));
        return Table(progress.Area, progress.Year, [.. columns], standings.Of(progress, today).Select(s => new HeatRow(words.Place(s.Progress.Hamlet), s.Cells)), "picture_none", today);
    }

    /// <summary>The communes of a province, those with most that is late first.</summary>
    public HeatTable Of(ProvinceProgress progress, DateOnly today)
    {
        var columns = provinces.Columns(progress.Year, today);
        var rows = provinces.Urgent(progress).Select(c => new HeatRow(words.Place(c.Commune), [.. columns.Select(s => CampaignStandings.Counted(c.Steps.GetValueOrDefault(s.Id)))]));
        return Table(progress.Area, progress.Year, [.. columns.Select(s => words.Step(s.Rule, s.Id))], rows, "picture_none_province", today);
    }

    private HeatTable Table(GapArea area, int year, IReadOnlyList<string> columns, IEnumerable<HeatRow> rows, string none, DateOnly today)
    {
        var outer = standings.OuterDate(year, today);
        return new HeatTable
        {
            Title = _texts.Text(
                today <= outer ? "picture_title" : "picture_title_over",
                ("place", words.Place(area)), ("year", year), ("days", outer.DayNumber - today.DayNumber), ("date", CampaignWords.Date(outer))),
            Columns = columns,
            Rows = [.. rows],
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
