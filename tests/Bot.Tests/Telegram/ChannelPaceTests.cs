using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class ChannelPaceTests
{
    private static readonly ChannelLimits Limits = new() { PerSecond = 30, PerChatPerSecond = 1, PerGroupPerMinute = 20 };

    private readonly ChannelPace _pace = new(Limits, id => id.StartsWith('-'));

    [Fact]
    public void No_more_than_the_limit_begin_within_a_second_of_the_answers_before()
    {
        for (var chat = 0; chat < 30; chat++)
            _pace.Begin($"{chat}", At(0));
        Assert.Equal((0, null), (_pace.RoomAt(At(5)), _pace.WaitAt(At(5))));

        for (var chat = 0; chat < 30; chat++)
            _pace.End($"{chat}", At(5.5), 1);

        Assert.Equal((0, At(0.5)), (_pace.RoomAt(At(6)), _pace.WaitAt(At(6))));
        Assert.Equal(30, _pace.RoomAt(At(6.5)));
    }

    [Fact]
    public void A_chat_is_left_alone_for_a_second_and_a_group_takes_twenty_a_minute()
    {
        Send("5", At(0));
        Assert.Equal((At(0.5), TimeSpan.Zero), (_pace.WaitOf("5", At(0.5)), _pace.WaitOf("6", At(0.5))));
        for (var i = 0; i < 20; i++)
            Send("-5", At(i));

        Assert.Equal(At(40), _pace.WaitOf("-5", At(20)));
        Assert.Equal(TimeSpan.Zero, _pace.WaitOf("-5", At(60)));
    }

    [Fact]
    public void A_message_of_several_parts_counts_as_several()
    {
        _pace.Begin("-5", At(0));
        _pace.End("-5", At(0), 25);

        Assert.Equal(At(50), _pace.WaitOf("-5", At(10)));
    }

    [Fact]
    public void A_chat_that_is_silent_is_forgotten()
    {
        for (var chat = 0; chat < 5_000; chat++)
            Send($"{chat}", At(chat / 30.0));

        Assert.InRange(_pace.Remembered, 1, 400);
    }

    [Fact]
    public void Two_instances_divide_what_all_chats_and_a_group_take_together_and_one_has_it_all_again_when_the_other_has_gone()
    {
        _pace.Sharers = 2;
        Assert.Equal(15, _pace.RoomAt(At(0)));
        for (var i = 0; i < 10; i++)
            Send("-5", At(i));
        Assert.Equal(At(50), _pace.WaitOf("-5", At(10)));

        _pace.Sharers = 1;
        Assert.Equal((30, TimeSpan.Zero), (_pace.RoomAt(At(11)), _pace.WaitOf("-5", At(11))));
    }

    private void Send(string chat, TimeSpan at)
    {
        _pace.Begin(chat, at);
        _pace.End(chat, at, 1);
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
