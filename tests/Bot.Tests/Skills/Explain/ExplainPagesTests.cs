using System.Text;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Skills.Explain;

public sealed class ExplainPagesTests
{
    private const int LongestText = 1_100;
    private const int MostButtons = 6;

    // What concerns health in private, the beginning of an identity number, a placeholder left over.
    private static readonly string[] Unwanted = ["HIV", " 097", "{"];

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Every_page_of_a_household_fits_a_small_screen_and_leads_on_and_tells_nothing_private()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var pages = scope.ServiceProvider.GetRequiredService<ExplainPages>();
        var policy = scope.ServiceProvider.GetRequiredService<PolicyBase>();
        var faults = new List<string>();
        foreach (var household in await HouseholdsAsync(scope.ServiceProvider))
        {
            var ruling = new HouseholdRuling(household, policy, Today);
            var seen = new HashSet<string>();
            var open = new Queue<string>([new ExplainRequest(ExplainKind.Why, household.Code).Action]);
            while (open.TryDequeue(out var action))
            {
                if (!seen.Add(action) || ExplainRequest.OfAction(action) is not { } request)
                    continue;
                var page = pages.Of(request, ruling);
                faults.AddRange(Faults(page).Select(f => $"{action}: {f}"));
                foreach (var button in page.Buttons)
                    open.Enqueue(button.Action);
            }

            Assert.Contains(new ExplainRequest(ExplainKind.Compare, household.Code, 2027).Action, seen);
        }

        Assert.Equal("", string.Join('\n', faults.Take(10)));
    }

    private static IEnumerable<string> Faults(OutgoingActivity page)
    {
        if (page.Text.Length > LongestText)
            yield return $"{page.Text.Length} characters\n{page.Text}";
        if (page.Buttons.Count > MostButtons)
            yield return $"{page.Buttons.Count} buttons";
        foreach (var button in page.Buttons.Where(b => b.Title.Length > 40 || Encoding.UTF8.GetByteCount(b.Action) > 64))
            yield return $"too long: {button}";
        foreach (var unwanted in Unwanted.Where(u => page.Text.Contains(u, StringComparison.Ordinal)))
            yield return $"says {unwanted}";
    }

    private static Task<List<Household>> HouseholdsAsync(IServiceProvider services) =>
        services.GetRequiredService<CauNoiContext>().Households.AsNoTracking().AsSplitQuery()
            .Where(h => h.Status != HouseholdStatus.NotPoor || h.HamletCode == "97001001")
            .Include(h => h.Members.OrderBy(m => m.Number)).Include(h => h.Assessments.OrderBy(y => y.Year)).ToListAsync();
}
