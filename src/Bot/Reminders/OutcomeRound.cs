using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Staff;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Tells residents who asked for it that the review of their household has its outcome, or that its last day has moved; at reading hours alone. Going round twice tells nothing twice.</summary>
public sealed class OutcomeRound(IServiceScopeFactory scopes, DeliverySignal signal, TimeProvider clock, ReminderRules rules, WorkingCalendar calendar, Phrasebook phrases, ILogger<OutcomeRound> log)
{
    private readonly SkillTexts _texts = phrases.For("outcomes");

    /// <returns>How many messages went into the outbox.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var local = VietnamTime.LocalOf(now);
        if (!rules.Hours.Allow(local, urgent: false, calendar))
            return 0;
        IReadOnlyList<OutcomeNews> due;
        await using (var scope = scopes.CreateAsyncScope())
            due = await scope.ServiceProvider.GetRequiredService<OutcomeTelling>().DueAsync(DateOnly.FromDateTime(local), ct);
        var told = 0;
        foreach (var news in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<OutcomeTelling>().TellAsync(news, ActivityJson.Write(Message(news)), now, ct))
                told++;
        }

        if (told > 0)
        {
            signal.Wake();
            log.LogInformation(LogEvents.OutcomesTold, "{Count} people were told of the outcome of their review, or of its day", told);
        }

        return told;
    }

    // Whether there is a decision would tell how it came out, so that every outcome reads the same, with a day.
    private OutgoingActivity Message(OutcomeNews news) => new()
    {
        Text = news.OutOn is { } day
            ? _texts.Text("out", ("year", news.Year), ("date", VietnamFormat.Date(day)))
            : _texts.Text("moved", ("year", news.Year), ("before", VietnamFormat.Date(news.ToldBefore)), ("date", VietnamFormat.Date(news.By))),
        Buttons = [new Button(_texts.Text("button_show"), OwnRecordSkill.Start)],
        Confidential = true,
    };
}
