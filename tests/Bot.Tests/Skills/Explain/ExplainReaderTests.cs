using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Language;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Skills.Explain;

public sealed class ExplainReaderTests
{
    private static readonly (string Said, ExplainKind? Kind, string? Code, int? Number)[] Cases =
    [
        ("vì sao hộ 97001001-0004 là hộ cận nghèo", ExplainKind.Why, "97001001-0004", null),
        ("giai thich ho 24-0153", ExplainKind.Why, "24-0153", null),
        ("quyền lợi hộ 24-0153", ExplainKind.Benefits, "24-0153", null),
        ("hộ NK123 được hưởng gì", ExplainKind.Benefits, "NK123", null),
        ("năm 2027 hộ 97001001-0004 thì sao", ExplainKind.Compare, "97001001-0004", 2027),
        ("sang năm hộ 24-0153 có còn là hộ nghèo không", ExplainKind.Compare, "24-0153", 2027),
        ("theo chuẩn mới hộ 24-0153 thế nào", ExplainKind.Compare, "24-0153", null),
        ("vì sao nhà này là hộ nghèo", ExplainKind.Why, "11-1111", null),
        ("năm 2027 hộ này thì sao", ExplainKind.Compare, "11-1111", 2027),
        ("hộ đó được hưởng gì", ExplainKind.Benefits, "11-1111", null),
        ("tra hộ 97001001-0004", null, null, null),
        ("97001001-0004", null, null, null),
        ("hộ 5 người được hưởng gì", null, null, null),
        ("hộ 2022-2025 được hưởng gì", null, null, null),
        ("năm 2027 hộ nghèo thì sao", null, null, null),
        ("hộ nghèo được hưởng gì", null, null, null),
        ("vì sao phải niêm yết", null, null, null),
    ];

    [Fact]
    public async Task What_is_typed_about_a_household_is_understood_and_what_is_asked_of_the_law_is_left_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ExplainReader>();
        var language = scope.ServiceProvider.GetRequiredService<VietnameseReader>();

        var wrong = Cases
            .Select(c => (c.Said, Expected: c.Kind is { } kind ? new ExplainRequest(kind, c.Code, c.Number) : null, Read: reader.Read(TurnOf(c.Said, language))))
            .Where(c => c.Read != c.Expected)
            .Select(c => $"{c.Said} → {c.Read}, expected {c.Expected}");

        Assert.Equal("", string.Join('\n', wrong));
    }

    private static Turn TurnOf(string text, VietnameseReader reader) => new()
    {
        Activity = new IncomingActivity { Channel = "test", Id = "1", ConversationId = "1", UserId = "1", Kind = ConversationKind.Private, Text = text },
        Text = reader.Read(text),
        Speaker = new Speaker(Role.Officer, Guid.NewGuid(), "Lan"),
        State = new ConversationState { Household = "11-1111" },
        Now = DateTimeOffset.Parse("2026-11-22T09:00:00+07:00", null),
    };
}
