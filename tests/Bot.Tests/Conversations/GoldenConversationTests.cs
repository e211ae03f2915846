using System.Text.RegularExpressions;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Conversations;

public sealed partial class GoldenConversationTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "Bot.Tests", "Conversations", "Golden");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_conversation_goes_as_written(string name)
    {
        var conversation = GoldenConversation.Read(Path.Combine(Folder, name + ".txt"));
        await using var bot = await RunningBot.StartAsync($"{conversation.Date}T09:00:00+07:00");
        var code = conversation.Staff is { } staff ? await InviteAsync(bot, staff) : "";
        var person = new Person(bot.Services, conversation.InGroup ? ConversationKind.Group : ConversationKind.Private);

        var neighbour = new Person(bot.Services);

        var (given, pin) = ("", "");
        var heard = new Dictionary<Person, IReadOnlyList<OutgoingActivity>> { [person] = [], [neighbour] = [] };
        foreach (var exchange in conversation.Exchanges)
        {
            var where = $"{name}.txt:{exchange.Line}";
            var speaker = exchange.ByNeighbour ? neighbour : person;
            heard[speaker] = exchange.Said switch
            {
                "" => await speaker.HearAsync(),
                GoldenConversation.Tick => await RemindAsync(bot, speaker),
                ['[', 't', 'ệ', 'p', ' ', .. var file] => await speaker.SendFileAsync(
                    file.TrimEnd(']'), await File.ReadAllBytesAsync(Path.Combine(Folder, "tep", file.TrimEnd(']'))), TimeSpan.FromDays(1)),
                ['[', .. var button] => await speaker.PressAsync(ButtonIn(heard[speaker], button.TrimEnd(']'), where)),
                var text => await speaker.SayAsync(text
                    .Replace("{mã}", code, StringComparison.Ordinal)
                    .Replace("{mã mời}", given, StringComparison.Ordinal)
                    .Replace("{pin}", pin, StringComparison.Ordinal)),
            };
            var said = string.Join('\n', heard[speaker].Select(r => r.Text));
            given = GivenCode().Match(said) is { Success: true } newCode ? newCode.Groups[1].Value : given;
            pin = GivenPin().Match(said) is { Success: true } newPin ? newPin.Groups[1].Value : pin;
            Check(exchange, heard[speaker], where);
        }
    }

    private static async Task<IReadOnlyList<OutgoingActivity>> RemindAsync(RunningBot bot, Person speaker)
    {
        await bot.Services.GetRequiredService<ReminderRound>().RunAsync(CancellationToken.None);
        await bot.Services.GetRequiredService<OutcomeRound>().RunAsync(CancellationToken.None);
        return await speaker.HearAsync();
    }

    private static void Check(GoldenConversation.Exchange exchange, IReadOnlyList<OutgoingActivity> replies, string where)
    {
        var said = string.Join("\n", replies.Select(r => string.Join("\n", [r.Text, .. r.Sources.Select(s => s.Text), .. r.Attachments.Select(a => $"📎 {a.Name}")])));
        foreach (var expected in exchange.Expected)
            Assert.True(said.Contains(expected, StringComparison.Ordinal), $"{where}: expected '{expected}' in:\n{said}");
        foreach (var forbidden in exchange.Forbidden)
            Assert.False(said.Contains(forbidden, StringComparison.Ordinal), $"{where}: did not expect '{forbidden}' in:\n{said}");
        foreach (var button in exchange.Buttons)
            ButtonIn(replies, button, where);
    }

    private static Button ButtonIn(IReadOnlyList<OutgoingActivity> replies, string title, string where)
    {
        var buttons = replies.SelectMany(r => r.Buttons).ToList();
        var button = buttons.FirstOrDefault(b => b.Title == title);
        Assert.True(button is not null, $"{where}: no button '{title}' among: {string.Join(" | ", buttons.Select(b => b.Title))}");
        return button;
    }

    private static Task<string> InviteAsync(RunningBot bot, (string Role, string Area) staff) => staff.Area.Length switch
    {
        2 => bot.InviteAsync(Enum.Parse<Role>(staff.Role), AreaLevel.Province, staff.Area),
        5 => bot.InviteAsync(Enum.Parse<Role>(staff.Role), AreaLevel.Commune, staff.Area),
        > 8 => bot.InviteAsync(Enum.Parse<Role>(staff.Role), AreaLevel.Household, staff.Area),
        _ => bot.InviteAsync(Enum.Parse<Role>(staff.Role), AreaLevel.Hamlet, staff.Area),
    };

    [GeneratedRegex(@"\*\*([2-9A-Z]{4}-[2-9A-Z]{4})\*\*")]
    private static partial Regex GivenCode();

    [GeneratedRegex(@"\*\*([0-9]{6})\*\*")]
    private static partial Regex GivenPin();
}
