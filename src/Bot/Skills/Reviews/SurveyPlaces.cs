using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>The choice of a hamlet whose households are to be given out, or shown.</summary>
public sealed class SurveyPlaces(CampaignBoard board, ReadableAreas areas, CampaignWords words, Phrasebook phrases)
{
    private const int HamletsOnPage = 8;

    private readonly SkillTexts _texts = phrases.For("campaign");

    /// <summary>How far a hamlet has come; null if it is not the reader's.</summary>
    public async Task<HamletProgress?> FindAsync(Reader reader, string hamlet, CancellationToken ct) =>
        (await board.FindAsync(reader, AreaLevel.Hamlet, hamlet, ct)) is { Hamlets: [var progress] } ? progress : null;

    /// <summary>The only hamlet of the reader, or the choice among those of her first commune.</summary>
    public async Task<(string? Only, OutgoingActivity? Choice)> StartAsync(Reader reader, bool assigns, CancellationToken ct) =>
        await areas.ScopesAsync(reader.AccountId, ct) switch
        {
            [{ Level: AreaLevel.Hamlet } only] when !assigns => (only.AreaCode, null),
            var scopes when scopes.FirstOrDefault(s => s.Level == AreaLevel.Commune) is { } commune => (null, await ChooseAsync(reader, commune.AreaCode, assigns, 1, ct)),
            _ => (null, new OutgoingActivity { Text = _texts.Text("not_open"), Buttons = [new Button(_texts.Text("button_progress"), CampaignAction.Show)] }),
        };

    /// <summary>The hamlets of a commune that have households to review, those with most left first.</summary>
    public async Task<OutgoingActivity> ChooseAsync(Reader reader, string commune, bool assigns, int page, CancellationToken ct)
    {
        if (await board.FindAsync(reader, AreaLevel.Commune, commune, ct) is not { } progress)
            return new OutgoingActivity { Text = _texts.Text("not_open"), Buttons = [new Button(_texts.Text("button_progress"), CampaignAction.Show)] };
        var hamlets = progress.Hamlets.Where(h => h.Targets > 0).OrderByDescending(h => h.Targets - h.Surveyed).ThenBy(h => h.Hamlet.Code, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (hamlets.Count + HamletsOnPage - 1) / HamletsOnPage);
        page = Math.Clamp(page, 1, pages);
        return new OutgoingActivity
        {
            Text = _texts.Text(assigns ? "assign_hamlets" : "targets_hamlets", ("page", page), ("pages", pages)),
            Buttons = CampaignAction.Buttons(
            [
                .. hamlets.Skip((page - 1) * HamletsOnPage).Take(HamletsOnPage).Select(h => CampaignAction.Button(
                    _texts.Text("button_hamlet_targets", ("place", words.Place(h.Hamlet)), ("left", h.Targets - h.Surveyed), ("all", h.Targets)),
                    assigns ? CampaignAction.For(CampaignAction.AssignVerb, h.Hamlet.Code) : CampaignAction.For(CampaignAction.TargetsVerb, h.Hamlet.Code, 1))),
                page < pages
                    ? CampaignAction.Button(_texts.Text("button_more"), CampaignAction.For(assigns ? CampaignAction.AssignPlacesVerb : CampaignAction.TargetsPlacesVerb, commune, page + 1)) : null,
            ]),
        };
    }
}
