using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>How far the communes of a province have come, in one message.</summary>
public sealed class ProvinceCards(CampaignStandings standings, CampaignWords words, ReviewTimetable reviews, Phrasebook phrases)
{
    private const int MostCommunes = 5;
    private const int CommunesOnPage = 8;

    private readonly SkillTexts _texts = phrases.For("campaign");

    public OutgoingActivity Show(ProvinceProgress progress, DateOnly today)
    {
        if (progress.Communes.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("province_none") };
        var urgent = Urgent(progress).Take(MostCommunes).ToList();
        return new OutgoingActivity
        {
            Text = Head(progress, today) + "\n\n" + string.Join('\n', urgent.Select(c => Line(c, progress.Year, today))),
            Buttons = CampaignAction.Buttons(
            [
                CampaignAction.Button(_texts.Text("button_words"), CampaignAction.For(CampaignAction.ProvinceWordsVerb, progress.Area.Code, 1)),
                .. urgent.Where(c => c.IsOpen).Select(c => CampaignAction.Button(words.Place(c.Commune), CampaignAction.For(CampaignAction.CommuneVerb, c.Commune.Code))),
            ]),
        };
    }

    public OutgoingActivity Words(ProvinceProgress progress, int page, DateOnly today)
    {
        var pages = Math.Max(1, (progress.Communes.Count + CommunesOnPage - 1) / CommunesOnPage);
        page = Math.Clamp(page, 1, pages);
        var shown = Urgent(progress).Skip((page - 1) * CommunesOnPage).Take(CommunesOnPage).ToList();
        return new OutgoingActivity
        {
            Text = _texts.Text("province_words", ("place", words.Place(progress.Area)), ("page", page), ("pages", pages)) + "\n" + string.Join('\n', shown.Select(c => Line(c, progress.Year, today))),
            Buttons = CampaignAction.Buttons(
                page < pages ? CampaignAction.Button(_texts.Text("button_more"), CampaignAction.For(CampaignAction.ProvinceWordsVerb, progress.Area.Code, page + 1)) : null,
                CampaignAction.Button(_texts.Text("button_back", ("place", words.Place(progress.Area))), CampaignAction.For(CampaignAction.ProvinceVerb, progress.Area.Code))),
        };
    }

    /// <summary>The steps that are told of a commune: those of its hamlets, and the decision.</summary>
    public IReadOnlyList<ReviewStep> Columns(int year, DateOnly today) =>
        [.. standings.HamletSteps(year, today), .. (reviews.For(year, today)?.Steps ?? []).Where(s => s.Rule.ShownBy == StepEvidence.Decision)];

    /// <summary>The communes, those with most that is late first, then those without a campaign.</summary>
    public IEnumerable<CommuneProgress> Urgent(ProvinceProgress progress) =>
        progress.Communes.OrderByDescending(c => LateSteps(c, progress.Year)).ThenBy(c => c.IsOpen).ThenBy(c => c.Commune.Code, StringComparer.Ordinal);

    private string Head(ProvinceProgress progress, DateOnly today)
    {
        var outer = standings.OuterDate(progress.Year, today);
        return _texts.Text("province", ("place", words.Place(progress.Area)), ("year", progress.Year), ("open", progress.Communes.Count(c => c.IsOpen)), ("all", progress.Communes.Count)) + " "
            + (today <= outer
                ? _texts.Text("days_left", ("days", outer.DayNumber - today.DayNumber), ("date", CampaignWords.Date(outer)))
                : _texts.Text("days_over", ("date", CampaignWords.Date(outer))));
    }

    private string Line(CommuneProgress commune, int year, DateOnly today)
    {
        var officers = commune.Officers.Count == 0 ? "" : _texts.Text("heads", ("names", string.Join(", ", commune.Officers)));
        if (!commune.IsOpen)
            return _texts.Text("province_not_open", ("place", words.Place(commune.Commune)), ("heads", officers));
        var steps = Columns(year, today).Where(s => commune.Steps.ContainsKey(s.Id)).Select(s => _texts.Text(
            "province_step", ("step", CampaignWords.Lower(words.Step(s.Rule, s.Id))), ("done", commune.Steps[s.Id].Done), ("all", commune.Steps[s.Id].Places)));
        return _texts.Text(
            "province_line",
            ("place", words.Place(commune.Commune)),
            ("heads", officers),
            ("surveyed", commune.Surveyed),
            ("targets", commune.Targets),
            ("steps", string.Join("; ", steps)),
            ("late", LateSteps(commune, year) is > 0 and var late ? _texts.Text("province_late", ("count", late)) : ""));
    }

    // Those of the annual review: what nobody reports of the monthly rounds would hide them.
    private int LateSteps(CommuneProgress commune, int year) => commune.Steps
        .Where(s => reviews.RuleOf(year, s.Key) is { } rule && (rule.PerHamlet || rule.IsForComplaint || rule.ShownBy == StepEvidence.Decision)).Sum(s => s.Value.Late);
}
