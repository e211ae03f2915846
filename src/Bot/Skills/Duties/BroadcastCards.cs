using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>A broadcast as its sender sees it: before it is sent, while its places are chosen, and afterwards.</summary>
public sealed class BroadcastCards(DutyWords words, Phrasebook phrases)
{
    private const int OnPage = 6;
    private const int LongestTitle = 34;
    private const int MostNames = 60;

    private readonly SkillTexts _texts = phrases.For("broadcasts");

    /// <summary>The message as its readers get it.</summary>
    public OutgoingActivity Message(Recipient sender, string text) => new() { Text = _texts.Text("message", ("name", sender.Name), ("text", text)) };

    /// <summary>Who gets it, how many cannot, and what can still be chosen.</summary>
    public OutgoingActivity Preview(Recipient sender, Broadcast draft, IReadOnlyList<Place> places, (int Readers, int Unreachable) count)
    {
        (string, object)[] values =
        [
            ("who", _texts.Text(Who(draft.Role))), ("where", Where(sender, draft, places)), ("count", count.Readers), ("unreachable", count.Unreachable),
        ];
        var roles = BroadcastDrafts.RolesBelow(sender.Role);
        List<Button> buttons = count.Readers == 0 ? [] : [new Button(_texts.Text("button_send", values), BroadcastActions.Send(draft.Id, count.Readers))];
        if (places.Count > 1)
            buttons.Add(new Button(_texts.Text(Level("button_places", sender)), BroadcastActions.Places(draft.Id, 1)));
        if (roles.Count > 1)
            buttons.AddRange(roles.Select(r => (Role?)r).Append(null).Where(r => r != draft.Role)
                .Select(r => new Button(_texts.Text("button_to", ("who", _texts.Text(Who(r)))), BroadcastActions.ForRole(draft.Id, r))));
        buttons.Add(new Button(_texts.Text("button_write"), BroadcastActions.Write));
        return new OutgoingActivity { Text = $"{_texts.Text(count.Readers == 0 ? "nobody" : "preview", values)}\n\n{Message(sender, draft.Text).Text}", Buttons = buttons };
    }

    /// <summary>The places with those that are chosen; a press chooses one, and typed names choose many at once.</summary>
    /// <param name="unread">What was typed and means no place, or more than one.</param>
    public OutgoingActivity Places(Recipient sender, Broadcast draft, IReadOnlyList<Place> places, int asked, IReadOnlyList<string> unread)
    {
        var pages = Math.Max(1, (places.Count + OnPage - 1) / OnPage);
        var page = Math.Clamp(asked, 1, pages);
        var chosen = draft.Areas.Select(a => a.AreaCode).ToHashSet();
        List<Button> buttons =
        [
            .. places.Skip((page - 1) * OnPage).Take(OnPage)
                .Select(p => new Button(Cut(chosen.Contains(p.Code) ? _texts.Text("chosen", ("name", p.Name)) : p.Name), BroadcastActions.Pick(draft.Id, p.Code, page))),
        ];
        if (pages > 1)
        {
            var next = (page % pages) + 1;
            buttons.Add(new Button(_texts.Text(next > 1 ? "button_next" : "button_first", ("page", next), ("pages", pages)), BroadcastActions.Places(draft.Id, next)));
        }

        buttons.Add(new Button(_texts.Text("button_chosen"), BroadcastActions.For(BroadcastActions.ShowVerb, draft.Id)));
        buttons.Add(new Button(_texts.Text("button_all"), BroadcastActions.For(BroadcastActions.AllVerb, draft.Id)));
        List<string> lines = [];
        if (unread.Count > 0)
            lines.Add(_texts.Text("unread", ("names", string.Join(", ", unread))));
        lines.Add(_texts.Text(Level("choose", sender), ("count", chosen.Count), ("all", places.Count), ("where", Where(sender, draft, places))));
        if (asked == 1 && places.Count is > OnPage and <= MostNames)
            lines.Add(string.Join(", ", places.Select(p => p.Name)));
        return new OutgoingActivity { Text = string.Join("\n\n", lines), Buttons = buttons };
    }

    public OutgoingActivity Sent(long id, SentBroadcast sent) => With(
        _texts.Text("sent", ("count", sent.Copies)) + (sent.Unreachable > 0 ? " " + _texts.Text("sent_not_to", ("count", sent.Unreachable)) : ""), id, stoppable: true);

    public OutgoingActivity Stopped(long id, int count) => With(_texts.Text("stopped", ("count", count)), id, stoppable: false);

    /// <summary>One line for each way in which copies ended, in plain words.</summary>
    public OutgoingActivity Report(long id, BroadcastReport report)
    {
        List<string> lines = [_texts.Text("report", ("delivered", report.Delivered), ("waiting", report.Waiting))];
        foreach (var (key, count) in new[]
        {
            ("report_unsure", report.Unsure), ("report_refused", report.Refused), ("report_blocked", report.Blocked), ("report_stopped", report.Stopped), ("report_gone", report.Gone),
        })
            if (count > 0)
                lines.Add(_texts.Text(key, ("count", count)));
        var said = With(string.Join('\n', lines), id, stoppable: report.Waiting > 0);
        return report.Unsure + report.Refused == 0 ? said : said with { Buttons = [.. said.Buttons, new Button(_texts.Text("button_undelivered"), UndeliveredSkill.List)] };
    }

    private OutgoingActivity With(string text, long id, bool stoppable)
    {
        List<Button> buttons = [new Button(_texts.Text("button_report"), BroadcastActions.For(BroadcastActions.ReportVerb, id))];
        if (stoppable)
            buttons.Add(new Button(_texts.Text("button_stop"), BroadcastActions.For(BroadcastActions.StopVerb, id)));
        return new OutgoingActivity { Text = text, Buttons = buttons };
    }

    private string Where(Recipient sender, Broadcast draft, IReadOnlyList<Place> places)
    {
        var chosen = draft.Areas.Select(a => a.AreaCode).ToHashSet();
        return chosen.Count == 0 ? _texts.Text(Level("everywhere", sender)) : words.Names([.. places.Where(p => chosen.Contains(p.Code)).Select(p => p.Name)]);
    }

    private static string Who(Role? role) => role switch
    {
        Role.HamletHead => "to_heads",
        Role.Officer => "to_officers",
        _ => "to_both",
    };

    private static string Level(string key, Recipient sender) => sender.Role == Role.Officer ? key + "_hamlets" : key + "_communes";

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
