using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>Gives a hamlet's gaps to its head with a day, tells the head without naming a household, and lists what is given.</summary>
public sealed class GapTasks(GapAssignments assignments, Outbox outbox, GapWords words, Phrasebook phrases)
{
    private const int MostTasks = 12;

    private static readonly int[] Days = [3, 7];

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    /// <summary>Asks for the day.</summary>
    public async Task<OutgoingActivity> AskAsync(Turn turn, Reader reader, GapArea hamlet, CancellationToken ct)
    {
        var count = await assignments.CountAsync(reader, hamlet.Code, turn.Today, ct);
        if (count == 0)
            return new OutgoingActivity { Text = _texts.Text("nothing_to_assign") };
        var posting = words.PostingDeadline(turn.Today) is { } day && day > turn.Today ? day.DayNumber - turn.Today.DayNumber : (int?)null;
        List<Button?> buttons =
        [
            .. Days.Select(d => words.Button(_texts.Text("button_days", ("days", d), ("date", Short(turn.Today.AddDays(d)))), new GapAction(GapPage.Give, hamlet.Code, d))),
            posting is { } days and not 3 and not 7
                ? words.Button(_texts.Text("button_before_posting", ("date", Short(turn.Today.AddDays(days)))), new GapAction(GapPage.Give, hamlet.Code, days)) : null,
            words.BackButton(hamlet),
        ];
        return new OutgoingActivity
        {
            Text = _texts.Text("assign", ("place", words.Place(hamlet)), ("count", count)),
            Buttons = [.. buttons.OfType<Button>()],
        };
    }

    /// <summary>Gives the hamlet out for so many days, and puts the message to its head into the outbox.</summary>
    public async Task<OutgoingActivity> GiveAsync(Turn turn, Reader reader, GapArea hamlet, int days, CancellationToken ct)
    {
        var due = turn.Today.AddDays(Math.Clamp(days, 1, 60));
        if (await assignments.AssignAsync(reader, hamlet.Code, due, turn.Today, turn.Now, ct) is not { } given)
            return new OutgoingActivity { Text = _texts.Text("nothing_to_assign") };
        (string, object)[] values = [("place", words.Place(hamlet)), ("count", given.Task.Given), ("date", VietnamFormat.Date(due))];
        var message = ActivityJson.Write(new OutgoingActivity { Text = _texts.Text("told", values), Buttons = Buttons(words.BackButton(hamlet)) });
        foreach (var chat in given.Chats)
            outbox.Add(chat.Channel, chat.ConversationId, message, turn.Now);
        return new OutgoingActivity
        {
            Text = _texts.Text(given.Chats.Count == 0 ? "assigned_untold" : "assigned", [.. values, ("heads", string.Join(", ", given.Heads.Select(h => h.Name)))]),
            Buttons = Buttons(words.Button(_texts.Text("button_tasks"), new GapAction(GapPage.Tasks, "")), words.BackButton(hamlet)),
        };
    }

    public async Task<OutgoingActivity> ListAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        var tasks = await assignments.OpenAsync(reader, turn.Today, ct);
        if (tasks.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("no_tasks") };
        var lines = tasks.Take(MostTasks).Select(t => _texts.Text(
            t.DueOn < turn.Today ? "task_late" : "task", ("place", words.Place(Area(t))), ("left", t.Left), ("given", t.Given), ("date", VietnamFormat.Date(t.DueOn))));
        return new OutgoingActivity
        {
            Text = _texts.Text("tasks") + "\n\n" + string.Join('\n', lines),
            Buttons = Buttons([.. tasks.Take(MostTasks / 2).Select(t => words.BackButton(Area(t)))]),
        };
    }

    private static GapArea Area(GapTask task) => new(AreaLevel.Hamlet, task.HamletCode, task.HamletName);

    private static string Short(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    private static List<Button> Buttons(params IEnumerable<Button?> buttons) => [.. buttons.OfType<Button>()];
}
