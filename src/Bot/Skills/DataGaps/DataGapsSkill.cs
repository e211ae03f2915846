using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>Tells linked staff what is missing in the records of their own area, from the province down to the household, and gives it to those who can mend it.</summary>
public sealed class DataGapsSkill(GapBoard board, GapPages pages, GapTasks tasks, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("data-gaps");

    public bool Claims(Turn turn) => turn.ActionArgument(GapAction.Verb) is not null || (turn.Action is null && turn.Speaker.ReadsHouseholds && Typed(turn) is not null);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        var asked = turn.ActionArgument(GapAction.Verb) is { } argument ? GapAction.Read(argument) : Typed(turn)!;
        return asked.Page switch
        {
            GapPage.Province => await PlaceAsync(turn, reader, AreaLevel.Province, asked, ct),
            GapPage.Commune => await PlaceAsync(turn, reader, AreaLevel.Commune, asked, ct),
            GapPage.Hamlet => await PlaceAsync(turn, reader, AreaLevel.Hamlet, asked, ct),
            GapPage.Communes => await PlacesAsync(turn, reader, AreaLevel.Province, asked, ct),
            GapPage.Hamlets => await PlacesAsync(turn, reader, AreaLevel.Commune, asked, ct),
            GapPage.Rule or GapPage.Households => await HouseholdsAsync(turn, reader, asked, ct),
            GapPage.Assign => await tasks.AskAsync(turn, reader, await board.HamletAsync(asked.Code, ct), ct),
            GapPage.Give => await tasks.GiveAsync(turn, reader, await board.HamletAsync(asked.Code, ct), asked.Number, ct),
            GapPage.Tasks => await tasks.ListAsync(turn, reader, ct),
            _ => await StartAsync(turn, reader, ct),
        };
    }

    private GapAction? Typed(Turn turn) =>
        _texts.Commands("tasks", turn.Text) ? new GapAction(GapPage.Tasks, "")
        : _texts.Commands("gaps", turn.Text) ? GapAction.Start
        : null;

    private async Task<OutgoingActivity> StartAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        var areas = await board.AreasAsync(reader.AccountId, ct);
        return areas switch
        {
            [] => Say("no_area"),
            [var only] => await PlaceAsync(turn, reader, only.Level, GapAction.Show(only.Level, only.Code), ct),
            _ => new OutgoingActivity
            {
                Text = _texts.Text("areas"),
                Buttons = [.. areas.Select(a => new Button(a.Name ?? a.Code, GapAction.Show(a.Level, a.Code).Write()!))],
            },
        };
    }

    private async Task<OutgoingActivity> PlaceAsync(Turn turn, Reader reader, AreaLevel level, GapAction asked, CancellationToken ct) =>
        await board.FindAsync(reader, level, asked.Code, turn.Today, turn.Now, ct) is { } figures
            ? pages.Show(turn, figures, assigns: level == AreaLevel.Hamlet && turn.Speaker.Role == Role.Officer)
            : await MissingAsync(reader, asked.Code, ct);

    private async Task<OutgoingActivity> PlacesAsync(Turn turn, Reader reader, AreaLevel level, GapAction asked, CancellationToken ct) =>
        await board.FindAsync(reader, level, asked.Code, turn.Today, turn.Now, ct) is { } figures
            ? pages.Places(figures, asked.Number)
            : await MissingAsync(reader, asked.Code, ct);

    private async Task<OutgoingActivity> HouseholdsAsync(Turn turn, Reader reader, GapAction asked, CancellationToken ct)
    {
        var gaps = await board.FindingsAsync(reader, asked.Code, asked.Page == GapPage.Rule ? asked.Rule : null, turn.Now, ct);
        if (gaps.Count == 0)
            return Say("none_left");
        var hamlet = await board.HamletAsync(asked.Code, ct);
        return asked is { Page: GapPage.Rule, Rule: { } rule }
            ? pages.OfRule(hamlet, rule, gaps, asked.Number, turn.Today)
            : pages.All(hamlet, gaps, asked.Number, turn.Today);
    }

    // One's own area without figures is one whose first check has not come to its end.
    private async Task<OutgoingActivity> MissingAsync(Reader reader, string code, CancellationToken ct) =>
        Say((await board.AreasAsync(reader.AccountId, ct)).Any(a => a.Code == code) ? "not_ready" : "not_found");

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
