using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What a person sees while she corrects her own record: whose value, which, what is right, before and after.</summary>
public sealed class CorrectionCards(RequestWords words, ChangeWords changes, RecordValues values, SealedState sealing, Phrasebook phrases)
{
    private const int MostPeople = 12;

    private readonly SkillTexts _texts = phrases.For("correction");

    public OutgoingActivity Fields() => new()
    {
        Text = _texts.Text("fields"),
        Buttons =
        [
            .. CorrectionActions.OfHousehold.Select(f => FieldButton(new CorrectionField(RecordPart.Household, null, f))),
            new Button(_texts.Text("button_people"), CorrectionActions.People),
            new Button(_texts.Text("button_words"), CorrectionActions.Words),
            StopButton(),
        ],
    };

    public OutgoingActivity People(Household household) => new()
    {
        Text = _texts.Text("people"),
        Buttons =
        [
            .. household.Members.Take(MostPeople).Select(m => new Button($"{m.Number}. {RegistryWords.ShortName(m.FullName)}", $"{CorrectionActions.PersonVerb}:{m.Number}")),
            new Button(_texts.Text("button_words"), CorrectionActions.Words),
            StopButton(),
        ],
        Confidential = true,
    };

    public OutgoingActivity FieldsOf(Household household, long person) => household.Members.Find(m => m.Number == person) is not { } member
        ? People(household)
        : new OutgoingActivity
        {
            Text = _texts.Text("fields_of", ("name", RegistryWords.ShortName(member.FullName))),
            Buttons = [.. CorrectionActions.OfMember.Select(f => FieldButton(new CorrectionField(RecordPart.Member, person, f))), StopButton()],
            Confidential = true,
        };

    public TurnResult Ask(Turn turn, string key, string awaiting) =>
        new([new OutgoingActivity { Text = _texts.Text(key), Buttons = [StopButton()] }], turn.State with { Awaiting = awaiting });

    internal TurnResult AskValue(Turn turn, CorrectionField field, string? fault = null)
    {
        var text = _texts.Text("ask_value", ("field", changes.Field(field.Part, field.Number, field.Name)), ("example", _texts.Text($"example.{field.Name}")));
        Button[] sexes = field.Name != nameof(Member.Sex) ? [] : [SexButton(field, Sex.Male), SexButton(field, Sex.Female)];
        return new TurnResult(
            [new OutgoingActivity { Text = fault is null ? text : fault + "\n\n" + text, Buttons = [.. sexes, StopButton()] }],
            turn.State with { Awaiting = $"{CorrectionActions.ValueVerb}:{field.Code}" });
    }

    /// <summary>Checks what was typed: before and after, or what is wrong with it.</summary>
    internal TurnResult Check(Turn turn, Household household, CorrectionField field, string typed)
    {
        var (value, fault) = TypedValues.Read(field.Name, typed, turn.Today);
        if (fault is { } wrong)
            return AskValue(turn, field, _texts.Text($"fault.{ContentKey.Of(wrong)}"));
        var before = field.ValueIn(household, values);
        if (before == value)
            return AskValue(turn, field, _texts.Text("same"));
        return Show(
            turn, words.BeforeAndAfter(field.Part, field.Number, field.Name, before, value), new CorrectionDraft(new WantedValue(field.Part, field.Number, field.Name, value!), null));
    }

    public TurnResult ShowWords(Turn turn, string typed) => Show(turn, _texts.Text("own_words", ("text", typed)), new CorrectionDraft(null, typed));

    public OutgoingActivity Sent(Data.Requests.Request request) => new()
    {
        Text = _texts.Text("sent", ("acknowledge", VietnamFormat.Date(request.AcknowledgeBy ?? request.DueOn))),
        Sources = [new Citation(_texts.Text("source"), null)],
        Buttons = [new Button(_texts.Text("button_more"), CorrectionActions.Start), new Button(_texts.Text("button_mine"), MyRequestsSkill.List)],
    };

    private TurnResult Show(Turn turn, string what, CorrectionDraft draft) => new(
        [
            new OutgoingActivity
            {
                Text = _texts.Text("confirm", ("what", what)),
                Buttons = [new Button(_texts.Text("button_send"), CorrectionActions.Send), new Button(_texts.Text("button_other"), CorrectionActions.Start), StopButton()],
                Confidential = true,
            },
        ],
        turn.State with { Correction = sealing.Seal(draft) });

    private Button FieldButton(CorrectionField field) => new(_texts.Text($"field.{field.Name}"), $"{CorrectionActions.FieldVerb}:{field.Code}");

    private Button SexButton(CorrectionField field, Sex sex)
    {
        var word = changes.Value(field.Name, sex.ToString());
        return new Button(word, $"{CorrectionActions.SetVerb}:{field.Code}={VietnameseLetters.Fold(word)}");
    }

    private Button StopButton() => new(_texts.Text("button_stop"), CorrectionActions.Stop);
}
