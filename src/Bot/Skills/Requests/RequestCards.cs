using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>Requests as an officer sees them.</summary>
public sealed class RequestCards(RequestDesk desk, RequestWords words, Phrasebook phrases)
{
    private const int OnPage = 5;

    private readonly SkillTexts _texts = phrases.For("requests");

    public OutgoingActivity List(IReadOnlyList<ListedRequest> open, int asked, DateOnly today)
    {
        if (open.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("nothing_open") };
        var pages = (open.Count + OnPage - 1) / OnPage;
        var page = Math.Clamp(asked, 1, pages);
        var shown = open.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        var buttons = shown.Select((r, i) => new Button(_texts.Text("button_show", ("number", i + 1)), RequestActions.For(RequestActions.ShowVerb, r.Request.Id))).ToList();
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_next"), $"{RequestActions.ListVerb}:{page + 1}"));
        return new OutgoingActivity
        {
            Text = _texts.Text("list", ("count", open.Count), ("page", page), ("pages", pages)) + "\n\n" + string.Join('\n', shown.Select((r, i) => words.Line(i + 1, r, today))),
            Buttons = buttons,
            Confidential = true,
        };
    }

    public OutgoingActivity Show(ListedRequest listed, DateOnly today)
    {
        var request = listed.Request;
        List<string> parts =
        [
            _texts.Text(
                "card",
                ("kind", words.Kind(request.Kind)),
                ("household", listed.HouseholdCode ?? _texts.Text("no_household")),
                ("asked", VietnamFormat.Date(VietnamTime.DateOf(request.At))),
                ("state", request.State == RequestState.Open ? words.Due(request) : _texts.Text(StateKey(request.State)))),
        ];
        if (request.IsLate(today))
            parts.Add(_texts.Text("late"));
        if (request.Values.Count > 0)
            parts.Add(words.BeforeAndAfter(request));
        if (desk.TextOf(request) is { } text)
            parts.Add(_texts.Text(request.State == RequestState.Refused ? "reason" : "words", ("text", text)));
        if (request is { State: RequestState.Open, Values.Count: 0 })
            parts.Add(_texts.Text("no_values"));
        return new OutgoingActivity { Text = string.Join("\n\n", parts), Buttons = Buttons(listed), Confidential = true };
    }

    public OutgoingActivity Done(Data.Requests.Request request, string key) => new()
    {
        Text = _texts.Text(key, ("kind", words.Kind(request.Kind))),
        Buttons =
        [
            .. request.State == RequestState.Open ? [new Button(_texts.Text("button_back"), RequestActions.For(RequestActions.ShowVerb, request.Id))] : Array.Empty<Button>(),
            ToList(),
        ],
    };

    /// <summary>Why nothing was done.</summary>
    public OutgoingActivity Obstacle(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.AlreadyDone { Request.State: RequestState.Open } => Say("acknowledged_before"),
        RequestOutcome.AlreadyDone { Request.State: var state } => Say("decided_before", ("state", _texts.Text(StateKey(state)))),
        RequestOutcome.ChangedMeanwhile changed => new OutgoingActivity
        {
            Text = _texts.Text("changed_meanwhile", ("values", words.RecordedNow(changed.Values))),
            Buttons = [new Button(_texts.Text("button_refuse"), RequestActions.For(RequestActions.RefuseVerb, changed.Request.Id)), ToList()],
            Confidential = true,
        },
        RequestOutcome.YearClosed closed => Say("year_closed", ("years", string.Join(", ", closed.Years))),
        RequestOutcome.RecordGone => Say("record_gone"),
        _ => Say("not_found"),
    };

    public Button ToList() => new(_texts.Text("button_list"), RequestActions.List);

    private List<Button> Buttons(ListedRequest listed)
    {
        var request = listed.Request;
        var buttons = new List<Button>();
        if (request.State == RequestState.Open)
        {
            if (request.AcknowledgedAt is null)
                buttons.Add(new Button(_texts.Text("button_acknowledge"), RequestActions.For(RequestActions.AcknowledgeVerb, request.Id)));
            buttons.Add(new Button(_texts.Text(request.Values.Count > 0 ? "button_grant" : "button_solved"), RequestActions.For(RequestActions.GrantVerb, request.Id)));
            buttons.Add(new Button(_texts.Text("button_refuse"), RequestActions.For(RequestActions.RefuseVerb, request.Id)));
        }

        if (listed.HouseholdCode is { } code)
            buttons.Add(new Button(_texts.Text("button_household"), LookupActions.Show(code)));
        buttons.Add(ToList());
        return buttons;
    }

    private OutgoingActivity Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => new() { Text = _texts.Text(key, values), Buttons = [ToList()] };

    private static string StateKey(RequestState state) => state switch
    {
        RequestState.Granted => "state.granted",
        RequestState.Refused => "state.refused",
        RequestState.Withdrawn => "state.withdrawn",
        _ => "state.open",
    };
}
