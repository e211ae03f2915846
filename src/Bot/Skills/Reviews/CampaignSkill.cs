using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Opens the review campaign of a commune, and tells staff how far their own area has come: as a picture and in words.</summary>
public sealed class CampaignSkill(CampaignOpening opening, CampaignPages pages, GapBoard areas, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const int MostAreas = 8;

    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(CampaignAction.Verb) is not null
        || (turn.Action is null && turn.Speaker.ReadsHouseholds && (_texts.Says("open", turn.Text) || _texts.Says("progress", turn.Text)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.Action is null)
            return _texts.Says("open", turn.Text) ? await opening.AskAsync(turn, reader, ct) : await StartAsync(turn, reader, ct);
        return turn.Action.Split(':') switch
        {
            [_, "open", var commune, var year] when CampaignAction.Number(year) is >= 2000 and <= 9999 and { } y => await opening.OpenAsync(turn, reader, commune, (int)y, ct),
            [_, "open", ..] => await opening.AskAsync(turn, reader, ct),
            [_, "p", var code, ..] => await pages.ProvinceAsync(turn, reader, code, ct),
            [_, "q", var code, var page] => await pages.ProvinceWordsAsync(turn, reader, code, CampaignAction.Page(page), ct),
            [_, "c", var code, ..] => await pages.CommuneAsync(turn, reader, code, ct),
            [_, "t", var code, var page] => await pages.CommuneWordsAsync(turn, reader, code, CampaignAction.Page(page), ct),
            [_, "s", var code] => await pages.CommuneStepsAsync(turn, reader, code, 1, ct),
            [_, "s", var code, var page] => await pages.CommuneStepsAsync(turn, reader, code, CampaignAction.Page(page), ct),
            [_, "h", var code, ..] => await pages.HamletAsync(turn, reader, code, ct),
            _ => await StartAsync(turn, reader, ct),
        };
    }

    private async Task<OutgoingActivity> StartAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        var own = await areas.AreasAsync(reader.AccountId, ct);
        return own switch
        {
            [] => new OutgoingActivity { Text = _texts.Text("no_area") },
            [{ Level: AreaLevel.Province } province] => await pages.ProvinceAsync(turn, reader, province.Code, ct),
            [{ Level: AreaLevel.Commune } commune] => await pages.CommuneAsync(turn, reader, commune.Code, ct),
            [var hamlet] => await pages.HamletAsync(turn, reader, hamlet.Code, ct),
            _ => new OutgoingActivity
            {
                Text = _texts.Text("areas"),
                Buttons = CampaignAction.Buttons(own.Take(MostAreas).Select(a => CampaignAction.Button(a.Name ?? a.Code, CampaignAction.For(VerbOf(a.Level), a.Code)))),
            },
        };
    }

    private static string VerbOf(AreaLevel level) => level switch
    {
        AreaLevel.Province => CampaignAction.ProvinceVerb,
        AreaLevel.Commune => CampaignAction.CommuneVerb,
        _ => CampaignAction.HamletVerb,
    };
}
