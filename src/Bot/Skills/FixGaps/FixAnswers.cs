using CauNoi.Bot.Conversations;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Takes the answer to the question in hand: right ones into the draft, wrong ones back with the reason, three times at most.</summary>
public sealed class FixAnswers(FixReader reader, FixChoices choices, FixWords words, FixCards cards, Phrasebook phrases)
{
    private const int MostTries = 3;

    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>True if what was typed is meant as an answer.</summary>
    public bool IsMeant(FixStep step, Turn turn) =>
        FixReader.IsMeant(step.Field, turn.Activity.Text) || choices.Read(step.Field, turn.Activity.Text, turn.Today) is not null;

    /// <param name="turn">The turn with the answer.</param>
    /// <param name="draft">With an open question.</param>
    /// <param name="household">With what was given so far.</param>
    public TurnResult Typed(Turn turn, FixDraft draft, Household household)
    {
        var step = draft.Current!;
        if (choices.Read(step.Field, turn.Activity.Text, turn.Today) is { } chosen)
            return Take(turn, draft, household, chosen);
        return reader.Read(step.Target, turn.Activity.Text, household, f => draft.Steps.Any(s => s.Field == f && s.Number == step.Number && s.State == FixStepState.Open), turn.Today) switch
        {
            FixReading.Given given => Take(turn, draft, household, given.Text),
            FixReading.Wrong wrong => Again(turn, draft, household, words.Fault(wrong)),
            _ => Again(turn, draft, household, _texts.Text("not_read")),
        };
    }

    /// <summary>A button under the question; one of an earlier question asks the present one again.</summary>
    public TurnResult Pressed(Turn turn, FixDraft draft, Household household, (int Number, string Kind, string Token) pressed)
    {
        var step = draft.Current!;
        if (pressed.Number != draft.At)
            return cards.Next(turn, draft, household, before: null);
        switch (pressed.Kind)
        {
            case FixAction.Skip:
                return cards.Next(turn, draft.With(step with { State = FixStepState.Skipped, New = null }), household, before: null);
            case FixAction.Empty when step.Field == FixField.Phone:
                return cards.Next(turn, draft.With(step with { State = FixStepState.Given, New = null }), household, before: null);
            case FixAction.Done when FixChoices.AreMany(step.Field) && choices.Value(step.Field, FixChoices.Tokens(step.Field, step.New), turn.Today) is { } value:
                return Take(turn, draft, household, value);
            case FixAction.Toggle when FixChoices.AreMany(step.Field) && IsChoice(step, pressed.Token, turn.Today):
                var ticked = FixChoices.Tokens(step.Field, step.New).ToHashSet(StringComparer.Ordinal);
                if (!ticked.Remove(pressed.Token))
                    ticked.Add(pressed.Token);
                return cards.Next(turn, draft.With(step with { New = choices.Value(step.Field, ticked, turn.Today) }), household, before: null);
            case FixAction.Take when IsChoice(step, pressed.Token, turn.Today):
                return Take(turn, draft, household, choices.Value(step.Field, [pressed.Token], turn.Today)!);
            case FixAction.Take:
                return Typed(turn with { Activity = turn.Activity with { Text = pressed.Token } }, draft, household);
            default:
                return cards.Next(turn, draft, household, before: null);
        }
    }

    /// <summary>Says what is wrong and asks again; after the third time the value is put off.</summary>
    public TurnResult Again(Turn turn, FixDraft draft, Household household, string why)
    {
        var tried = draft with { Tries = draft.Tries + 1 };
        return tried.Tries < MostTries
            ? cards.Next(turn, tried, household, why)
            : cards.Next(turn, draft.With(draft.Current! with { State = FixStepState.Later, New = null }), household, $"{why}\n\n{_texts.Text("later")}");
    }

    private TurnResult Take(Turn turn, FixDraft draft, Household household, string value)
    {
        var step = draft.Current!;
        var noted = _texts.Text("noted", ("what", words.Field(step.Field, step.Number, household)), ("value", words.Value(step.Field, value, turn.Today)));
        var next = draft.With(step with { State = FixStepState.Given, New = value });
        return cards.Next(turn, next, household, noted);
    }

    private bool IsChoice(FixStep step, string token, DateOnly day) => choices.Of(step.Field, day).Any(c => c.Token == token);
}
