using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class TelegramModuleTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_token_the_channel_is_off_and_says_so_once(string? token)
    {
        await using var host = new TelegramHost(Nowhere, token);

        await host.StartAsync();

        Assert.Empty(host.Services.GetServices<IChannel>());
        var line = Assert.Single(host.Log.Lines, l => l.Event.Name == LogEvents.ChannelOff.Name);
        Assert.Contains("CAUNOI__Channels__Telegram__Token", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_token_stops_the_start_and_names_the_key_but_not_the_token()
    {
        await using var host = new TelegramHost(Nowhere, "123/abc?x");

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("CAUNOI__Channels__Telegram__Token", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("123/abc", fault.Message, StringComparison.Ordinal);
    }
}
