using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>Requests in words.</summary>
public sealed class RequestWords(ChangeWords changes, RecordValues values, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("requests");

    public string Kind(RequestKind kind) => _texts.Text($"kind.{ContentKey.Of(kind)}");

    /// <summary>What is recorded and what would be, one value a line; numbers masked.</summary>
    public string BeforeAndAfter(Data.Requests.Request request) => string.Join('\n', request.Values.Select(v => BeforeAndAfter(v.Part, v.Number, v.Field, values.Opened(v.Old), values.Opened(v.New))));

    public string BeforeAndAfter(RecordPart part, long? number, string field, string? before, string? after) => _texts.Text(
        "before_after", ("field", changes.Field(part, number, field)), ("old", changes.Value(field, before)), ("new", changes.Value(field, after)));

    /// <summary>What is recorded now instead of what was, one value a line.</summary>
    public string RecordedNow(IReadOnlyList<RecordedNow> recorded) => string.Join('\n', recorded.Select(r => _texts.Text(
        "recorded_now", ("field", changes.Field(r.Value.Part, r.Value.Number, r.Value.Field)), ("now", changes.Value(r.Value.Field, r.Now)))));

    /// <summary>One line of a list.</summary>
    public string Line(int number, ListedRequest listed, DateOnly today) => _texts.Text(
        listed.Request.IsLate(today) ? "line_late" : "line",
        ("number", number),
        ("kind", Kind(listed.Request.Kind)),
        ("household", listed.HouseholdCode ?? _texts.Text("no_household")),
        ("asked", VietnamFormat.Date(VietnamTime.DateOf(listed.Request.At))),
        ("due", Due(listed.Request)));

    /// <summary>What is to be done next and by when. Only the law's own days are told as such.</summary>
    public string Due(Data.Requests.Request request) => _texts.Text(
        request.AcknowledgedAt is null && request.AcknowledgeBy == request.NextDueOn ? "due_acknowledge"
        : request.Kind == RequestKind.WithdrawalOfConsent ? "due_law"
        : "due_plan",
        ("date", VietnamFormat.Date(request.NextDueOn)));
}
