using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The questions with their buttons, and what is to be recorded before it is.</summary>
public sealed class FixCards(FixWords words, FixChoices choices, FixDrafts drafts, FixReader reader, Phrasebook phrases)
{
    private const int MostChoices = 12;
    private const int LongestTitle = 40;
    private const string Ticked = "✓ ";

    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>The next question, or the review when all have been asked.</summary>
    /// <param name="turn">The turn to answer.</param>
    /// <param name="draft">With what was given so far.</param>
    /// <param name="household">As it is recorded, with what was given so far.</param>
    /// <param name="before">What is said first; null for nothing.</param>
    public TurnResult Next(Turn turn, FixDraft draft, Household household, string? before)
    {
        if (draft.Current is not { } step)
            return Review(turn, draft, household, before);
        var question = string.Join("\n\n", new[]
        {
            before,
            _texts.Text("question", ("number", draft.At + 1), ("total", draft.Steps.Count), ("question", words.Question(step, household))),
            step.Old is null ? null : _texts.Text("recorded", ("value", words.Value(step.Field, step.Old, turn.Today))),
            Numbers(step, turn.Today),
        }.OfType<string>());
        var reply = new OutgoingActivity { Text = question, Buttons = [.. Buttons(draft, step, household, turn.Today)], Confidential = true };
        return new TurnResult([reply], drafts.Keep(turn.State, draft) with { Awaiting = FixAction.Typed });
    }

    /// <summary>Goes on where the draft ended.</summary>
    public TurnResult Resume(Turn turn, FixDraft draft, Household household) => Next(turn, draft, household, _texts.Text("resumed", ("count", draft.Given.Count)));

    /// <summary>Every given value before and after, and what to do with them.</summary>
    public TurnResult Review(Turn turn, FixDraft draft, Household household, string? before)
    {
        if (draft.Given.Count == 0)
            return End(turn, household.Code, Join(before, _texts.Text("nothing_given")));
        var later = draft.Steps.Count(s => s.State == FixStepState.Later);
        var open = draft.Steps.Count(s => s.State == FixStepState.Open);
        var text = Join(
            before,
            _texts.Text("review", ("code", household.Code), ("count", draft.Given.Count)),
            string.Join('\n', draft.Given.Select(s => words.Change(s.Value, household, turn.Today))),
            later > 0 ? _texts.Text("put_off", ("count", later)) : null,
            _texts.Text(Records(turn) ? "sure" : "sure_head"));
        var reply = new OutgoingActivity
        {
            Text = text,
            Confidential = true,
            Buttons =
            [
                new Button(_texts.Text(Records(turn) ? "button_save" : "button_send"), FixAction.Save),
                .. open > 0 ? [new Button(_texts.Text("button_go_on"), FixAction.GoOn)] : Array.Empty<Button>(),
                new Button(_texts.Text("button_drop"), FixAction.Drop),
            ],
        };
        return new TurnResult([reply], drafts.Keep(turn.State, draft));
    }

    /// <summary>Stops with the draft kept.</summary>
    public TurnResult Stopped(Turn turn, FixDraft draft) => new(
        [
            new OutgoingActivity
            {
                Text = _texts.Text("stopped", ("count", draft.Given.Count)),
                Buttons =
                [
                    new Button(_texts.Text("button_go_on"), FixAction.GoOn),
                    .. draft.Given.Count > 0 ? [new Button(_texts.Text("button_review"), FixAction.Review)] : Array.Empty<Button>(),
                    new Button(_texts.Text("button_drop"), FixAction.Drop),
                ],
            },
        ],
        drafts.Keep(turn.State, draft));

    /// <summary>The last word about a household; the draft is forgotten.</summary>
    public TurnResult End(Turn turn, string householdCode, string text) => new(
        [
            new OutgoingActivity
            {
                Text = text,
                Confidential = true,
                Buttons = [new Button(_texts.Text("button_household", ("code", householdCode)), HouseholdLookupSkill.ActionFor(householdCode))],
            },
        ],
        turn.State with { Fix = null });

    /// <summary>True if the speaker's own yes records.</summary>
    public static bool Records(Turn turn) => turn.Speaker.Role == Data.Access.Role.Officer;

    private IEnumerable<Button> Buttons(FixDraft draft, FixStep step, Household household, DateOnly day)
    {
        var chosen = FixChoices.AreMany(step.Field) ? FixChoices.Tokens(step.Field, step.New) : [];
        foreach (var (token, label) in choices.Of(step.Field, day).Take(MostChoices))
            yield return FixChoices.AreMany(step.Field)
                ? new Button(Cut(chosen.Contains(token) ? Ticked + label : label), FixAction.Step(draft.At, FixAction.Toggle, token))
                : new Button(Cut(label), FixAction.Step(draft.At, FixAction.Take, token));
        if (FixChoices.AreMany(step.Field) && (chosen.Count > 0 || step.Field == FixField.Deprivations))
            yield return new Button(_texts.Text(chosen.Count > 0 ? "button_done" : "button_none"), FixAction.Step(draft.At, FixAction.Done));
        if (step.Field == FixField.B2Score && reader.PointsOf(household) is { } points)
            yield return new Button(_texts.Text("button_points", ("points", points)), FixAction.Step(draft.At, FixAction.Take, points.ToString(CultureInfo.InvariantCulture)));
        if (step.Field == FixField.Phone && step.Old is not null)
            yield return new Button(_texts.Text("button_no_phone"), FixAction.Step(draft.At, FixAction.Empty));
        yield return new Button(_texts.Text("button_skip"), FixAction.Step(draft.At, FixAction.Skip));
        yield return new Button(_texts.Text("button_stop"), FixAction.Stop);
    }

    private string? Numbers(FixStep step, DateOnly day) => FixChoices.AreMany(step.Field)
        ? string.Join('\n', choices.Of(step.Field, day).Select((c, i) => $"{i + 1}. {c.Label}"))
        : null;

    private static string Join(params IEnumerable<string?> parts) => string.Join("\n\n", parts.OfType<string>());

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
