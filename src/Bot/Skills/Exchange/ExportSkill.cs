using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Gives staff the list of their own area as a file: masked, or in full for officers.</summary>
public sealed class ExportSkill(
    HouseholdExport export, HouseholdRegistry registry, ExportPlaces places, ExportFiles files, OutgoingFiles outgoing, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const int MostHouseholds = 20_000;
    private const int MostChoices = 8;
    private const int LongestTitle = 38;

    // The longer words contain the shorter ones.
    private static readonly HouseholdStatus[] BySpecificity =
    [
        HouseholdStatus.NewlyEscapedNearPoor, HouseholdStatus.NewlyEscapedPoor, HouseholdStatus.NearPoor, HouseholdStatus.AverageLiving, HouseholdStatus.NotPoor,
        HouseholdStatus.Poor,
    ];

    private readonly SkillTexts _texts = phrases.For("export");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(ExportAction.Verb) is not null || (turn.Action is null && turn.Speaker.IsStaff && _texts.After("export", turn.Text) is not null);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (ExportAction.Read(turn.ActionArgument(ExportAction.Verb)) is { } chosen)
            return await GiveAsync(turn, reader, chosen, ct);
        var status = BySpecificity.Where(s => _texts.Mentions(ContentKey.Of(s), turn.Text)).Select(s => (HouseholdStatus?)s).FirstOrDefault();
        var named = await places.FindAsync(turn, _texts.Mentions("hamlet", turn.Text), ct);
        return named switch
        {
            [] => Say("place_unknown"),
            [var (level, place)] => await GiveAsync(turn, reader, new ExportAction(new ExportRequest(level, place.Code, status, Full: false)), ct),
            _ => new OutgoingActivity
            {
                Text = _texts.Text("which"),
                Buttons = [.. named.Take(MostChoices).Select(n => new Button(Cut(n.Place.Name), new ExportAction(new ExportRequest(n.Level, n.Place.Code, status, Full: false)).Write()))],
            },
        };
    }

    private async Task<TurnResult> GiveAsync(Turn turn, Reader reader, ExportAction action, CancellationToken ct)
    {
        var request = action.Request;
        if (await places.OwnAsync(turn, request.Level, request.Code, ct) is null || await files.PlaceAsync(request.Level, request.Code, ct) is not { } place)
            return Say("place_unknown");
        if (await registry.CountAsync(reader.AccountId, ct) > MostHouseholds)
            return new OutgoingActivity { Text = _texts.Text("too_many", ("place", place), ("most", MostHouseholds)) };
        var list = await export.ReadAsync(reader, request, turn.Now, ct);
        var (title, count) = (files.Title(request.Status), list.Households.Count);
        if (count == 0)
            return new OutgoingActivity { Text = _texts.Text("none", ("list", title), ("place", place)) };
        return new OutgoingActivity
        {
            Text = _texts.Text(list.IsFull ? "ready_full" : "ready_masked", ("list", title), ("place", place), ("count", count)),
            Attachments = [outgoing.Add(turn.Address, files.Make(list, request, place, turn.Speaker.Name, turn.Today, action.AsText))],
            Buttons = [.. Others(turn, action, list.IsFull)],
            Confidential = true,
        };
    }

    private IEnumerable<Button> Others(Turn turn, ExportAction action, bool isFull)
    {
        if (turn.Speaker.Role == Role.Officer)
            yield return new Button(_texts.Text(isFull ? "button_masked" : "button_full"), (action with { Request = action.Request with { Full = !isFull } }).Write());
        if (!action.AsText)
            yield return new Button(_texts.Text("button_csv"), (action with { AsText = true }).Write());
    }

    private static string Cut(string title) => title.Length > LongestTitle ? $"{title[..LongestTitle]}…" : title;

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
