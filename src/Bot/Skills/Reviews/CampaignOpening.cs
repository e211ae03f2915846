using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Lets an officer open the campaign of her commune, after one question.</summary>
public sealed class CampaignOpening(Campaigns campaigns, AccountDirectory accounts, ReadableAreas areas, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    /// <summary>Asks whether the campaign of this year shall be opened.</summary>
    public async Task<OutgoingActivity> AskAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        if (turn.Speaker.Role != Role.Officer)
            return new OutgoingActivity { Text = _texts.Text("open_officers"), Buttons = [Progress()] };
        var communes = (await areas.ScopesAsync(reader.AccountId, ct)).Where(s => s.Level == AreaLevel.Commune).Select(s => s.AreaCode).ToList();
        var names = await accounts.AreaNamesAsync(reader.AccountId, ct);
        return communes.Count == 0
            ? new OutgoingActivity { Text = _texts.Text("no_area") }
            : new OutgoingActivity
            {
                Text = _texts.Text("open_ask", ("year", turn.Today.Year), ("commune", names)),
                Buttons = CampaignAction.Buttons(communes.Select(c => OpenButton(c, turn.Today.Year, communes.Count > 1 ? $" · {c}" : ""))),
            };
    }

    /// <summary>Opens it; pressing again says since when it is open.</summary>
    public async Task<OutgoingActivity> OpenAsync(Turn turn, Reader reader, string commune, int year, CancellationToken ct)
    {
        var outcome = await campaigns.OpenAsync(reader, commune, year, turn.Today, turn.Now, ct);
        var path = await accounts.AreaNamesAsync(reader.AccountId, ct);
        return new OutgoingActivity
        {
            Text = Told(outcome, path, year, _texts),
            Buttons = outcome is OpenOutcome.Opened or OpenOutcome.AlreadyOpen
                ? CampaignAction.Buttons(CampaignAction.Button(_texts.Text("button_assign"), CampaignAction.For(CampaignAction.AssignPlacesVerb, commune, 1)), Progress())
                : [],
        };
    }

    /// <summary>What came of opening, in words.</summary>
    public static string Told(OpenOutcome outcome, string commune, int year, SkillTexts texts) => outcome switch
    {
        OpenOutcome.Opened opened => texts.Text(
            "opened",
            ("year", year),
            ("commune", commune),
            ("hamlets", opened.Campaign.Steps.Select(s => s.HamletCode).OfType<string>().Distinct().Count()),
            ("targets", opened.Targets),
            ("steps", opened.Campaign.Steps.Count(s => s.State == CampaignStepState.Open))),
        OpenOutcome.AlreadyOpen open => texts.Text("open_already", ("year", year), ("commune", commune), ("date", CampaignWords.Date(VietnamTime.DateOf(open.Campaign.OpenedAt)))),
        _ => texts.Text($"refused.{JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.GetType().Name)}", ("year", year)),
    };

    private Button? OpenButton(string commune, int year, string which) =>
        CampaignAction.Button(_texts.Text("button_open", ("year", year)) + which, CampaignAction.For(CampaignAction.OpenVerb, commune, year));

    private Button Progress() => new(_texts.Text("button_progress"), CampaignAction.Show);
}
