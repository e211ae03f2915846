using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Places;

namespace CauNoi.Bot.Skills.Province;

/// <summary>Learns in which province the person lives, and answers the question in hand again if it differs there.</summary>
public sealed class ProvinceSkill(Provinces provinces, AnswerCard card, Phrasebook phrases) : ISkill
{
    // "dạ, ở tỉnh Lào Cai ạ": what may stand around a province's name.
    private const int OtherWords = 4;

    // "Tôi ở Huế ạ", but not "tôi ở Huế thì được gì".
    private const int WordsAfterName = 1;

    private readonly SkillTexts _texts = phrases.For("province");

    public bool Claims(Turn turn) => turn.ActionArgument(ProvinceActions.Verb) is not null || (turn.Action is null && IsTyped(turn));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult(Answer(turn));

    private TurnResult Answer(Turn turn)
    {
        if (turn.Action == ProvinceActions.Skip)
            return new OutgoingActivity { Text = _texts.Text(For(turn, "skipped")) };
        if (turn.ActionArgument(ProvinceActions.Verb) is { } code)
            return provinces.Find(code) is { } pressed ? Remember(turn, pressed) : Ask(turn);
        return provinces.Named(turn.Text, turn.Text.Tokens.Count) is { } typed ? Remember(turn, typed) : Ask(turn);
    }

    private bool IsTyped(Turn turn) =>
        (turn.AwaitedArgument(ProvinceActions.Verb) is not null && provinces.Named(turn.Text, OtherWords) is not null)
        || Rest(turn, "mine") is { Count: > 0 } own && Names(own)
        || Rest(turn, "change") is { } wanted && (wanted.Count == 0 || Names(wanted));

    private IReadOnlyList<Token>? Rest(Turn turn, string trigger) => _texts.After(trigger, turn.Text);

    private bool Names(IReadOnlyList<Token> words) => provinces.Named(new NormalisedText(words), WordsAfterName) is not null;

    private TurnResult Remember(Turn turn, ProvinceName province)
    {
        turn = turn with { State = turn.State with { Province = province.Code, ProvinceAsked = true } };
        var asked = turn.State.Asked;
        if (asked?.Told is { } topic && card.Find(turn, topic) is { } entry && entry.Area == province.Code)
            return card.Tell(turn, entry, asked);
        var key = asked?.Told is null ? "remembered" : "remembered_national";
        return new TurnResult([new OutgoingActivity { Text = _texts.Text(For(turn, key), ("province", province.Name)) }], turn.State);
    }

    private TurnResult Ask(Turn turn)
    {
        var reply = new OutgoingActivity
        {
            Text = _texts.Text(For(turn, "type")),
            Buttons = [new Button(_texts.Text("button_skip"), ProvinceActions.Skip)],
        };
        return new TurnResult([reply], turn.State with { Awaiting = ProvinceActions.Other, ProvinceAsked = true });
    }

    private string For(Turn turn, string key) => turn.Speaker.IsStaff && _texts.Has(key + "_staff") ? key + "_staff" : key;
}
