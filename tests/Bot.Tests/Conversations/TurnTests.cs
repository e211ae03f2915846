using CauNoi.Bot.Channels;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Conversations;

public sealed class TurnTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_same_message_delivered_five_times_is_answered_once()
    {
        var person = new Person(_bot.Services);
        var id = Guid.NewGuid().ToString("N");
        for (var i = 0; i < 5; i++)
            await person.SendAsync("chuẩn nghèo hiện nay là bao nhiêu", null, id);
        Assert.Single(await person.OutboxAsync());
    }

    [Fact]
    public async Task A_message_of_ten_thousand_characters_gets_an_answer()
    {
        var person = new Person(_bot.Services);
        var replies = await person.SayAsync(string.Concat(Enumerable.Repeat("nhà tôi khó khăn lắm ", 500)) + "chuẩn nghèo hiện nay là bao nhiêu");
        Assert.Single(replies);
    }

    [Theory]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("\u202e\u200b\ufeff")]
    [InlineData("\ud83d")]
    public async Task Control_characters_get_a_kind_answer(string text) => Assert.Single(await new Person(_bot.Services).SayAsync(text));

    [Theory]
    [InlineData("faq:no-such-topic")]
    [InlineData("household:97001001-0001")]
    [InlineData("gaps:summary")]
    [InlineData("gaps:99999999999999999999")]
    [InlineData("nonsense")]
    [InlineData(":")]
    public async Task A_forged_button_press_shows_nothing_of_the_registry(string action)
    {
        var replies = await new Person(_bot.Services).PressAsync(new Button("x", action));
        Assert.DoesNotContain("Phạm", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_answered_is_kept_for_the_curators_with_long_numbers_masked()
    {
        await new Person(_bot.Services).SayAsync("qwrtp zzxv bnmk 097082104729");
        var kept = await _bot.ReadAsync(db => db.UnansweredQuestions.SingleAsync());
        Assert.Equal("abstain", kept.Outcome);
        Assert.DoesNotContain("097082104729", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_answered_the_text_of_a_message_is_forgotten()
    {
        await new Person(_bot.Services).SayAsync("chuẩn nghèo hiện nay là bao nhiêu");
        Assert.All(await _bot.ReadAsync(db => db.Inbox.ToListAsync()), m => Assert.Equal("", m.Payload));
    }

    [Fact]
    public async Task A_message_that_breaks_the_turn_gets_an_apology_with_a_reference_and_is_not_tried_again()
    {
        await using (var scope = _bot.Services.CreateAsyncScope())
        {
            var now = _bot.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await scope.ServiceProvider.GetRequiredService<Inbox>().AcceptAsync("test", "broken", "broken", "{", now, CancellationToken.None);
        }

        var person = new Person(_bot.Services);
        Assert.Single(await person.SayAsync("xin chào"));
        var apology = await _bot.ReadAsync(db => db.Outbox.SingleAsync(m => m.ConversationId == "broken"));
        Assert.Contains("Xin lỗi", ActivityJson.ReadOutgoing(apology.Payload).Text, StringComparison.Ordinal);
        Assert.NotNull(await _bot.ReadAsync(db => db.Inbox.Where(m => m.ActivityId == "broken").Select(m => m.AnsweredAt).SingleAsync()));
    }

    [Fact]
    public void Activities_survive_being_stored()
    {
        var activity = new IncomingActivity { Channel = "c", Id = "1", ConversationId = "k", UserId = "u", Kind = ConversationKind.Private, Text = "được" };
        Assert.Equivalent(activity, ActivityJson.ReadIncoming(ActivityJson.Write(activity)), strict: true);
    }
}
