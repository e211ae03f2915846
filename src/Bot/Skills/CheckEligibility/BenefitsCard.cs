using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What the family could ask for: some of it whatever its class, the rest once it is recognised.</summary>
/// <remarks>The content file chooses and orders the benefits; whether one holds, and its amount, is the rows' to say.</remarks>
public sealed class BenefitsCard(PolicyBase policy, EntitlementWords entitlements, PolicyWords words, Phrasebook phrases)
{
    private const Fact OfClass = Fact.Status | Fact.ProvincialStatus | Fact.LeftList;

    private static readonly IReadOnlyDictionary<PovertyStatus, string> Verbs = new Dictionary<PovertyStatus, string>
    {
        [PovertyStatus.Poor] = CheckActions.PoorVerb,
        [PovertyStatus.NearPoor] = CheckActions.NearPoorVerb,
        [PovertyStatus.AverageLiving] = CheckActions.AverageVerb,
    };

    private static readonly StatusSet AnyClass = Enum.GetValues<PovertyStatus>().Where(s => s != PovertyStatus.Undetermined)
        .Aggregate(default(StatusSet), (all, s) => all | StatusSet.Of(s));

    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <summary>What may be asked for whatever the class, the most useful first.</summary>
    public TurnResult TellNow(Turn turn, CheckAnswers answers, StatusSet possible) => Tell(
        turn, answers, "now", AnyClass, _texts.Text("now"),
        [new Button(_texts.Text("button_more"), CheckActions.For(CheckActions.MoreVerb, answers)), .. ByClass(answers, possible)]);

    /// <summary>The rest of it.</summary>
    public TurnResult TellMore(Turn turn, CheckAnswers answers, StatusSet possible) => Tell(turn, answers, "more", AnyClass, _texts.Text("more"), ByClass(answers, possible));

    /// <summary>What depends on a class, under the condition that the commune recognises it; null if the action is about no class.</summary>
    public TurnResult? TellClass(Turn turn, string verb, CheckAnswers answers) =>
        Verbs.FirstOrDefault(v => v.Value == verb) is { Value: not null, Key: var status }
            ? Tell(turn, answers, ContentKey.Of(status), StatusSet.Of(status), _texts.Text("if_recognised", ("status", words.Status(status))), [])
            : null;

    /// <summary>The chosen benefits that may hold on a day, in the order of the content file.</summary>
    /// <param name="list">The list in the content file.</param>
    /// <param name="classes">The classes that the family may have.</param>
    /// <param name="answers">What is known besides.</param>
    /// <param name="day">The day of asking.</param>
    /// <param name="province">Province code, if known.</param>
    public IReadOnlyList<Entitlement> Chosen(string list, StatusSet classes, CheckAnswers answers, DateOnly day, string? province)
    {
        var facts = answers.Facts(province);
        var family = new FamilyFacts
        {
            Status = classes,
            Province = province,
            Place = default(Traits).With(Fact.Rural, facts.Area is { } area ? area == AreaKind.Rural : null),
            Members = [new PersonFacts()],
        };
        var all = policy.Benefits.Of(family, day);
        var may = all.Now.Concat(all.WhenNeeded).Concat(all.Undecided.Where(e => (e.Missing & OfClass) == Fact.None)).ToLookup(e => e.Benefit.Id, StringComparer.Ordinal);
        return [.. Ids(list).SelectMany(id => may[id].Take(1))];
    }

    /// <summary>The ids of a list in the content file.</summary>
    public IEnumerable<string> Ids(string list) => _texts.Text($"benefits.{list}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private TurnResult Tell(Turn turn, CheckAnswers answers, string list, StatusSet classes, string heading, IReadOnlyList<Button> further)
    {
        var chosen = Chosen(list, classes, answers, turn.Today, turn.State.Province);
        var reply = new OutgoingActivity
        {
            Text = $"{heading}\n\n{string.Join('\n', chosen.Select(e => Line(e, turn.Today)))}\n\n{_texts.Text("how_to_ask")}",
            Sources = [.. chosen.Select(e => e.Benefit.Source).Distinct().Select(s => new Citation(s, null))],
            Buttons = [.. further, new Button(_texts.Text("button_result"), CheckActions.For(answers))],
        };
        return new TurnResult([reply], turn.State with { Awaiting = CheckActions.For(answers) });
    }

    private string Line(Entitlement entitlement, DateOnly day)
    {
        var when = entitlement.Benefit.When;
        return _texts.Text(
            "benefit",
            ("who", _texts.Text($"who.{entitlement.Benefit.Id}", ("from", when.AgeFrom ?? 0), ("under", when.AgeUnder ?? 0), ("km", when.KilometresToSchoolFrom ?? 0))),
            ("name", entitlement.Benefit.Name),
            ("amount", entitlements.Amount(entitlement, day) ?? ""));
    }

    private IReadOnlyList<Button> ByClass(CheckAnswers answers, StatusSet possible) =>
        [.. possible.Where(Verbs.ContainsKey).Select(s => new Button(_texts.Text($"button_if.{ContentKey.Of(s)}"), CheckActions.For(Verbs[s], answers)))];
}
