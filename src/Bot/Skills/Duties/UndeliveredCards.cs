using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What did not arrive, as those above read it: whom it was for, what sort it is, when and why.</summary>
public sealed class UndeliveredCards(RegistryWords words, Phrasebook phrases)
{
    private const int OnPage = 6;
    private const int LongestTitle = 34;
    private const int MostClosed = 6;

    private readonly SkillTexts _texts = phrases.For("undelivered");
    private readonly SkillTexts _delivery = phrases.For("delivery");

    public OutgoingActivity List(IReadOnlyList<UndeliveredAtPerson> rows, IReadOnlyList<ClosedPerson> closed, int residents, int asked)
    {
        var pages = Math.Max(1, (rows.Count + OnPage - 1) / OnPage);
        var page = Math.Clamp(asked, 1, pages);
        var shown = rows.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        List<string> parts = [rows.Count == 0 ? _texts.Text("nothing") : _texts.Text("list", ("count", rows.Count), ("page", page), ("pages", pages))];
        if (shown.Count > 0)
            parts.Add(string.Join('\n', shown.Select((r, i) => $"{i + 1}. {Line(r)}")));
        if (closed.Count > 0 && page == 1)
            parts.Add(_texts.Text("closed") + "\n" + string.Join('\n', Closed(closed)));
        if (residents > 0 && page == 1)
            parts.Add(_texts.Text("residents", ("count", residents)));
        var buttons = shown.Select((r, i) => new Button(Cut($"{i + 1}. {r.Name}"), UndeliveredSkill.Show(r.Id))).ToList();
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_next"), UndeliveredSkill.Page(page + 1)));
        return new OutgoingActivity { Text = string.Join("\n\n", parts), Buttons = buttons };
    }

    public OutgoingActivity Show(UndeliveredAtPerson row)
    {
        List<Button> buttons = row is { HasText: true, IsClosed: false } ? [new Button(_texts.Text("button_retry"), UndeliveredSkill.Retry(row.Id))] : [];
        return new OutgoingActivity
        {
            Text = $"{Line(row)}\n\n{_texts.Text(!row.HasText ? "forgotten" : row.MayHaveArrived ? "may_come_twice" : row.IsClosed ? "closed_first" : "choose")}",
            Buttons = [.. buttons, new Button(_texts.Text("button_drop"), UndeliveredSkill.Drop(row.Id)), ToList()],
        };
    }

    public OutgoingActivity Say(string key) => new() { Text = _texts.Text(key), Buttons = [ToList()] };

    private string Line(UndeliveredAtPerson row) => _texts.Text(
        "line",
        ("name", row.Name),
        ("role", words.Role(row.Role)),
        ("sort", _texts.Text($"sort.{ContentKey.Of(row.Priority)}")),
        ("time", VietnamTime.LocalOf(row.CreatedAt).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)),
        ("why", _texts.Text(row.IsClosed ? "why.closed" : row.MayHaveArrived ? "why.unsure" : "why.refused", ("channel", Channel(row.Channel)))));

    private IEnumerable<string> Closed(IReadOnlyList<ClosedPerson> closed) =>
        [.. closed.Take(MostClosed).Select(Line), .. closed.Count > MostClosed ? [_texts.Text("more", ("count", closed.Count - MostClosed))] : Array.Empty<string>()];

    private string Line(ClosedPerson person) => _texts.Text(
        "closed_line", ("name", person.Name), ("role", words.Role(person.Role)), ("date", VietnamFormat.Date(VietnamTime.DateOf(person.Since))));

    private string Channel(string name) => _delivery.Has($"channel.{name}") ? _delivery.Text($"channel.{name}") : name;

    private Button ToList() => new(_texts.Text("button_list"), UndeliveredSkill.List);

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
