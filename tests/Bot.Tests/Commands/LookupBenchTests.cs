using CauNoi.Bot.Commands;
using CauNoi.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Commands;

public sealed class LookupBenchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_measurement_finds_what_it_draws_and_leaves_nothing_behind(bool ofProvince)
    {
        await using var bot = await RunningBot.StartAsync();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var report = await ActivatorUtilities.CreateInstance<LookupBench>(scope.ServiceProvider).RunAsync(queries: 20, ofProvince, seed: 5, CancellationToken.None);
            Assert.Equal(400, report!.Households);
            Assert.All(report.Ways.Take(3), way => Assert.Equal(1, way.FirstFive));
        }

        Assert.Empty(await bot.ReadAsync(db => db.Accounts.ToListAsync()));
        Assert.Empty(await bot.ReadAsync(db => db.Audit.ToListAsync()));
    }
}
