using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Tests.Skills.FixGaps;

public sealed class FixRequestTests
{
    private const string Hamlet = "97001002";
    private const string Household = "97001002-0013";
    private const string CitizenId = "097323104731";

    [Fact]
    public async Task A_hamlet_heads_value_waits_for_the_officers_yes_and_lies_nowhere_in_plain()
    {
        await using var bot = await RunningBot.StartAsync();
        var (officer, head) = await LinkAsync(bot);

        await AskAsync(head);
        await head.PressAsync(new Button("x", "fix-run:save"));
        Assert.Equal(RequestState.Open, await bot.ReadAsync(db => db.Requests.Select(r => r.State).SingleAsync()));
        Assert.Null(await MemberAsync(bot));
        var told = Assert.Single(await officer.HearAsync());
        Assert.Contains("vừa bổ sung 1 mục", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Household, told.Text, StringComparison.Ordinal);
        var shown = (await officer.PressAsync(told.Buttons[0]))[^1];
        Assert.Contains("số định danh của người thứ 4 (Lý Ngọc H.): chưa ghi → **…731**", shown.Text, StringComparison.Ordinal);
        var done = Assert.Single(await officer.PressAsync(shown.Buttons.Single(b => b.Title == "Đồng ý, ghi vào hồ sơ")));

        Assert.Contains("Đã ghi 1 mục", done.Text, StringComparison.Ordinal);
        Assert.NotNull(await MemberAsync(bot));
        Assert.Contains("đã đồng ý", Assert.Single(await head.HearAsync()).Text, StringComparison.Ordinal);
        var again = Assert.Single(await officer.PressAsync(shown.Buttons[0]));
        Assert.Contains("đã được quyết định", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(CitizenId, await KeptAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_with_its_reason_reaches_the_head_and_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var (officer, head) = await LinkAsync(bot);
        await AskAsync(head);
        await head.PressAsync(new Button("x", "fix-run:save"));
        var shown = (await officer.PressAsync((await officer.HearAsync())[0].Buttons[0]))[^1];

        await officer.PressAsync(shown.Buttons.Single(b => b.Title == "Không đồng ý"));
        await officer.SayAsync("cần xem lại giấy khai sinh");

        Assert.Contains("Lý do: cần xem lại giấy khai sinh", Assert.Single(await head.HearAsync()).Text, StringComparison.Ordinal);
        Assert.Null(await MemberAsync(bot));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_and_nothing_is_overwritten()
    {
        await using var bot = await RunningBot.StartAsync();
        var (first, second) = (new Person(bot.Services), new Person(bot.Services));
        foreach (var officer in new[] { first, second })
        {
            await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
            await officer.PressAsync(new Button("x", "purpose:Review"));
        }

        foreach (var (officer, phone) in new[] { (first, "0912 345 678"), (second, "0987 654 321") })
        {
            await officer.PressAsync(new Button("x", "fix:97001004-0007"));
            await officer.SayAsync(phone);
        }

        await first.PressAsync(new Button("x", "fix-run:save"));
        var stale = Assert.Single(await second.PressAsync(new Button("x", "fix-run:save")));

        Assert.Contains("số điện thoại của hộ bây giờ là …678", stale.Text, StringComparison.Ordinal);
        Assert.Contains("**1/1.**", stale.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.RecordChanges.CountAsync(c => c.Field == "Phone")));
    }

    [Theory]
    [InlineData("fix:98001001-0001")]
    [InlineData("fix:97001003-0007")]
    public async Task A_forged_button_for_a_household_of_another_place_finds_nothing(string action)
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, head) = await LinkAsync(bot);

        var answer = Assert.Single(await head.PressAsync(new Button("x", action)));

        Assert.StartsWith("Tôi không tìm thấy hộ này", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_loses_the_area_in_the_middle_loses_the_draft()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, head) = await LinkAsync(bot);
        await head.PressAsync(new Button("x", $"fix:{Household}"));
        await bot.ReadAsync(db => db.AreaScopes.Where(s => s.AreaCode == Hamlet).ExecuteUpdateAsync(set => set.SetProperty(s => s.AreaCode, "97001003")));

        var answer = Assert.Single(await head.SayAsync(CitizenId));

        Assert.StartsWith("Tôi không tìm thấy hộ này", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<(Person Officer, Person Head)> LinkAsync(RunningBot bot)
    {
        var (officer, head) = (new Person(bot.Services), new Person(bot.Services));
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        await officer.PressAsync(new Button("x", "purpose:Review"));
        await head.SayAsync(await bot.InviteAsync(Role.HamletHead, AreaLevel.Hamlet, Hamlet));
        return (officer, head);
    }

    private static async Task AskAsync(Person head)
    {
        await head.PressAsync(new Button("x", $"fix:{Household}"));
        var review = Assert.Single(await head.SayAsync(CitizenId));
        Assert.Contains("chưa ghi → **…731**", review.Text, StringComparison.Ordinal);
    }

    private static Task<long?> MemberAsync(RunningBot bot) => bot.ReadAsync(db =>
        db.Members.Where(m => m.Number == 4 && db.Households.Any(h => h.Id == m.HouseholdId && h.Code == Household)).Select(m => m.CitizenIdIndex).SingleAsync());

    /// <summary>Everything that the program keeps of conversations.</summary>
    private static Task<string> KeptAsync(RunningBot bot) => bot.ReadAsync(async db => JsonSerializer.Serialize(new
    {
        Inbox = await db.Inbox.AsNoTracking().ToListAsync(),
        Outbox = await db.Outbox.AsNoTracking().ToListAsync(),
        Conversations = await db.Conversations.AsNoTracking().ToListAsync(),
        Unanswered = await db.UnansweredQuestions.AsNoTracking().ToListAsync(),
        Audit = await db.Audit.AsNoTracking().ToListAsync(),
    }));
}
