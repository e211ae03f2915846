using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>The heat table of a commune or a province as a picture, as many of its places as fit on a phone.</summary>
public sealed class CampaignPicture(SvgPicture drawing, OutgoingFiles files, CampaignTables tables, CampaignWords words, Phrasebook phrases)
{
    private const string FileName = "tien-do.png";

    private readonly SkillTexts _texts = phrases.For("campaign");

    /// <summary>The hamlets of a commune; null if the machine cannot draw.</summary>
    public Attachment? Of(CampaignProgress progress, Turn turn) => Drawn(tables.Of(progress, turn.Today), progress.Area, turn);

    /// <summary>The communes of a province; null if the machine cannot draw.</summary>
    public Attachment? Of(ProvinceProgress progress, Turn turn) => Drawn(tables.Of(progress, turn.Today), progress.Area, turn);

    private Attachment? Drawn(HeatTable whole, GapArea area, Turn turn)
    {
        var table = whole with { Rows = [.. whole.Rows.Take(HeatTable.MostRows)] };
        if (table.Rows.Count == 0 || drawing.ToPng(HeatTableSvg.Draw(table)) is not { } png)
            return null;
        var urgent = table.Rows.Count(r => r.Cells.Any(c => c.Level is HeatLevel.Late or HeatLevel.Tight));
        return files.Add(turn.Address, new FileContent(FileName, "image/png", png), _texts.Text("picture_says", ("place", words.Place(area)), ("late", urgent)));
    }
}
