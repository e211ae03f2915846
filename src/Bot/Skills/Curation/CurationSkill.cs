using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Bot.Skills.Curation;

/// <summary>Shows staff what people asked in vain, and takes their answer back to those who asked.</summary>
public sealed class CurationSkill(OpenClusters clusters, AnswerToMany answers, DraftFolder drafts, AnswerRatings ratings, Phrasebook phrases) : ISkill
{
    private const string Verb = "curate";
    private const string List = Verb + ":list";
    private const string Worst = Verb + ":ratings";
    private const string Send = Verb + ":send";
    private const string Edit = Verb + ":edit";
    private const string Drop = Verb + ":drop";
    private const string ShowVerb = Verb + ":show";
    private const string AnswerVerb = Verb + ":answer";

    private const int MostShown = 5;
    private const int MostExamples = 5;
    private const int LongestButton = 36;

    private readonly SkillTexts _texts = phrases.For("curation");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.AwaitedArgument(AnswerVerb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.IsStaff && (_texts.Says("list", turn.Text) || _texts.Says("ratings", turn.Text)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Speaker.AnswersPeople)
            return Say("staff_only");
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.AwaitedArgument(AnswerVerb) is { } awaited)
            return Preview(turn, new WrittenAnswer(Number(awaited), turn.Activity.Text.Trim()));
        if (turn.ActionArgument(ShowVerb) is { } shown)
            return await ShowAsync(Number(shown), ct);
        if (turn.ActionArgument(AnswerVerb) is { } answered)
            return AskForAnswer(turn, Number(answered));
        return turn.Action switch
        {
            Send when turn.State.Written is { } written => await SendAsync(turn, written, ct),
            Edit when turn.State.Written is { } written => AskForAnswer(turn, written.QuestionId),
            Drop => new TurnResult([Say("dropped")], turn.State with { Written = null }),
            Worst => await ShowRatingsAsync(ct),
            null when _texts.Says("ratings", turn.Text) => await ShowRatingsAsync(ct),
            _ => await ListAsync(ct),
        };
    }

    private async Task<TurnResult> ListAsync(CancellationToken ct)
    {
        var open = await clusters.ReadAsync(DateTimeOffset.UnixEpoch, ct);
        if (open.Count == 0)
            return Say("none");
        var shown = open.Take(MostShown).ToList();
        var lines = shown.Select((c, i) => _texts.Text("line", ("number", i + 1), ("count", c.Questions.Count), ("example", c.Example)));
        return new OutgoingActivity
        {
            Text = string.Join('\n', [_texts.Text("heading", ("questions", open.Sum(c => c.Questions.Count)), ("groups", open.Count)), "", .. lines]),
            Buttons = [.. shown.Select(c => new Button(Cut(c.Example), $"{ShowVerb}:{c.Id}")), new Button(_texts.Text("button_ratings"), Worst)],
        };
    }

    private async Task<TurnResult> ShowAsync(long id, CancellationToken ct)
    {
        if (await clusters.FindAsync(id, ct) is not { } cluster)
            return Gone();
        var examples = cluster.Wordings.Take(MostExamples).Select(w => _texts.Text("example", ("text", w)));
        return new OutgoingActivity
        {
            Text = string.Join('\n', [_texts.Text("cluster", ("count", cluster.Questions.Count)), "", .. examples]),
            Buttons = [new Button(_texts.Text("button_answer"), $"{AnswerVerb}:{cluster.Id}"), BackToList()],
        };
    }

    private TurnResult AskForAnswer(Turn turn, long id)
    {
        var reply = new OutgoingActivity { Text = _texts.Text("type"), Buttons = [new Button(_texts.Text("button_drop"), Drop)] };
        return new TurnResult([reply], turn.State with { Awaiting = $"{AnswerVerb}:{id}" });
    }

    private TurnResult Preview(Turn turn, WrittenAnswer written)
    {
        if (written.Text.Length > FaqLint.LongestAnswer)
            return new TurnResult(
                [new OutgoingActivity { Text = _texts.Text("too_long", ("most", FaqLint.LongestAnswer)), Buttons = [new Button(_texts.Text("button_drop"), Drop)] }],
                turn.State with { Awaiting = turn.Awaited });
        var reply = new OutgoingActivity
        {
            Text = _texts.Text("preview", ("answer", written.Text)),
            Buttons =
            [
                new Button(_texts.Text("button_send"), Send),
                new Button(_texts.Text("button_edit"), Edit),
                new Button(_texts.Text("button_drop"), Drop),
            ],
        };
        return new TurnResult([reply], turn.State with { Written = written });
    }

    private async Task<TurnResult> SendAsync(Turn turn, WrittenAnswer written, CancellationToken ct)
    {
        var state = turn.State with { Written = null };
        if (await clusters.FindAsync(written.QuestionId, ct) is not { } cluster
            || await answers.SendAsync(cluster, written.Text, turn.Speaker.AccountId!.Value, turn.Now, ct) is not { } sent)
            return new TurnResult(Gone().Replies, state);
        // Before the commit: a draft of an answer that was not sent can be thrown away, one that is missing cannot be found again.
        var file = await drafts.WriteAsync(cluster, written.Text, turn.Today, ct);
        var reply = new OutgoingActivity { Text = _texts.Text("sent", ("people", sent), ("file", file)), Buttons = [BackToList()] };
        return new TurnResult([reply], state);
    }

    private async Task<TurnResult> ShowRatingsAsync(CancellationToken ct)
    {
        var rated = await ratings.CountAsync(ct);
        if (rated.Count == 0)
            return Say("no_ratings");
        var lines = rated.OrderByDescending(r => r.Bad + r.OtherTopic).ThenBy(r => r.TopicId, StringComparer.Ordinal).Take(MostShown)
            .Select(r => _texts.Text("rating", ("topic", r.TopicId), ("good", r.Good), ("bad", r.Bad), ("other", r.OtherTopic)));
        return new OutgoingActivity
        {
            Text = string.Join('\n', [_texts.Text("ratings_heading", ("good", rated.Sum(r => r.Good)), ("bad", rated.Sum(r => r.Bad)), ("other", rated.Sum(r => r.OtherTopic))), "", .. lines]),
            Buttons = [BackToList()],
        };
    }

    private TurnResult Gone() => new OutgoingActivity { Text = _texts.Text("gone"), Buttons = [BackToList()] };

    private Button BackToList() => new(_texts.Text("button_list"), List);

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Cut(string text) => text.Length <= LongestButton ? text : text[..(LongestButton - 1)].TrimEnd() + "…";
}
