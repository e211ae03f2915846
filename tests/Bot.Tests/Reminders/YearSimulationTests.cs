using CauNoi.Bot.Reminders.Simulation;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using Microsoft.Extensions.Configuration;

namespace CauNoi.Bot.Tests.Reminders;

public sealed class YearSimulationTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Bot:ContentPath"] = Path.Combine(RepositoryRoot.Path, "content") }).Build();

    [Fact]
    public async Task A_review_of_three_communes_with_an_outage_and_a_wrong_clock_disturbs_nobody_at_night_and_tells_nothing_twice()
    {
        var report = await YearSimulation.RunAsync(
            Configuration,
            new SimulationOptions { Year = 2026, FirstMonth = 10, HamletsPerCommune = 4, OutageFrom = new DateOnly(2026, 11, 20), JumpOn = new DateOnly(2026, 11, 11), JumpHours = 7 },
            CancellationToken.None);

        Assert.Equal((0, 0), (report.InQuietHours, report.Twice));
        Assert.InRange(report.MostOnOneDay, 1, 2);
        Assert.DoesNotContain(report.Messages, m => m.IsDigest && m.At.DayOfWeek == DayOfWeek.Sunday);
        Assert.DoesNotContain(report.Messages, m => m.At.Date >= new DateTime(2026, 11, 20) && m.At.Date < new DateTime(2026, 11, 23));
        Assert.All(report.Messages.Where(m => m.At.Date == new DateTime(2026, 11, 23)).GroupBy(m => m.AccountId), g => Assert.Single(g));
        Assert.All(new[] { Role.HamletHead, Role.Officer, Role.Province }, role => Assert.Contains(report.Messages, m => m.Role == role));
    }

    [Fact]
    public async Task A_leap_day_and_Tet_are_no_trouble()
    {
        var report = await YearSimulation.RunAsync(Configuration, new SimulationOptions { Year = 2024, LastMonth = 3, Communes = 1, HamletsPerCommune = 2 }, CancellationToken.None);

        Assert.Equal((0, 0), (report.InQuietHours, report.Twice));
        // Tết 2024 is 10/02: four days are off however the five are chosen.
        Assert.DoesNotContain(report.Messages, m => m.IsDigest && m.At.Date >= new DateTime(2024, 2, 9) && m.At.Date <= new DateTime(2024, 2, 12));
    }
}
