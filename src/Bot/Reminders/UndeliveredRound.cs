using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Duties;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Tells officers and provinces that messages did not reach people of theirs: in reading hours, in one message a day, of each message once.</summary>
public sealed class UndeliveredRound(IServiceScopeFactory scopes, ReminderRules rules, WorkingCalendar calendar, DeliverySignal signal, TimeProvider clock, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("undelivered");

    /// <returns>How many people were told.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var local = VietnamTime.LocalOf(now);
        if (!rules.Hours.Allow(local, urgent: false, calendar))
            return 0;
        await using var scope = scopes.CreateAsyncScope();
        var notices = scope.ServiceProvider.GetRequiredService<UndeliveredNotices>();
        var (today, told) = (DateOnly.FromDateTime(local), 0);
        foreach (var (account, count) in await notices.DueAsync(today, ct))
            told += await notices.TellAsync(account, ActivityJson.Write(Notice(count)), today, now, ct) ? 1 : 0;
        if (told > 0)
            signal.Wake();
        return told;
    }

    private OutgoingActivity Notice(int count) => new()
    {
        Text = _texts.Text("notice", ("count", count)),
        Buttons = [new Button(_texts.Text("button_list"), UndeliveredSkill.List)],
    };
}
