using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Conversations;

/// <summary>Tells an account's commune of a run of misses, without a word of any household.</summary>
public sealed class MissReport(MissRuns runs, Outbox outbox, AccessOptions options, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("access");
    private readonly SkillTexts _words = phrases.For("registry");

    /// <summary>Adds messages to the caller's unit of work if there is a run to tell of.</summary>
    public async Task TellAsync(Guid accountId, string channel, DateTimeOffset now, CancellationToken ct)
    {
        if (await runs.TakeAsync(accountId, channel, now, ct) is not { } run)
            return;
        var message = new OutgoingActivity
        {
            Text = _texts.Text(
                "misses", ("name", run.Account.Name), ("role", _words.Text($"role.{ContentKey.Of(run.Account.Role)}")), ("count", run.Misses), ("minutes", (int)options.MissWindow.TotalMinutes)),
            Buttons = [new Button(_texts.Text("button_people"), "people:list:1")],
        };
        foreach (var chat in run.ToTell)
            outbox.Add(chat.Channel, chat.ConversationId, ActivityJson.Write(message), now);
    }
}
