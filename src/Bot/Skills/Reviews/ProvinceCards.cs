using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Web.Progress;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>How far the communes of a province have come, in one message.</summary>
public sealed class ProvinceCards(CampaignStandings standings, CampaignWords words, ReviewTimetable reviews, ProgressAddress address, Phrasebook phrases)
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
            Text = _texts.Text("province", ("place", words.Place(progress.Area)), ("year", progress.Year)) + " " + Figures(progress, today) + "\n\n"
                + string.Join('\n', urgent.Select(c => Line(c, progress.Year, today))),
            Buttons = CampaignAction.Buttons(
            [
                CampaignAction.Button(_texts.Text("button_words"), CampaignAction.For(CampaignAction.ProvinceWordsVerb, progress.Area.Code, 1)),
                address.IsOffered ? new Button(_texts.Text("button_page"), ProgressLinkSkill.Open) : null,
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

    /// <summary>What is late in a commune of the annual review, in most of its places first: what nobody reports of the monthly rounds would hide it.</summary>
    public IEnumerable<(string Step, int Late)> Late(CommuneProgress commune, int year) => commune.Steps
        .Where(s => s.Value.Late > 0).OrderByDescending(s => s.Value.Late).ThenBy(s => s.Key, StringComparer.Ordinal)
        .Select(s => (s.Key, Rule: reviews.RuleOf(year, s.Key), s.Value.Late))
        .Where(s => s.Rule is { } rule && (rule.PerHamlet || rule.IsForComplaint || rule.ShownBy == StepEvidence.Decision))
        .Select(s => (words.Step(s.Rule!, s.Key), s.Late));

    /// <summary>How many communes have begun, and how far off the last day is.</summary>
    public string Figures(ProvinceProgress progress, DateOnly today) =>
        _texts.Text("province_open", ("open", progress.Communes.Count(c => c.IsOpen)), ("all", progress.Communes.Count)) + " " + words.DaysLeft(standings.OuterDate(progress.Year, today), today);

    /// <summary>A commune in one line.</summary>
    public string Line(CommuneProgress commune, int year, DateOnly today)
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

    private int LateSteps(CommuneProgress commune, int year) => Late(commune, year).Sum(s => s.Late);
}
