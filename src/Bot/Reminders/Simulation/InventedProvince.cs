using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>
/// A province that does not exist, with staff in every commune and a campaign in most of them; here and there a hamlet has no head, two heads, or one without a chat.
/// </summary>
internal sealed class InventedProvince(CauNoiContext db, ReviewTimetable reviews, SkillTexts texts, SimulationOptions options)
{
    public const string Channel = "simulation";

    private const string Province = "99";

    private readonly Random _random = new(options.Seed);
    private int _people;

    public async Task BuildAsync(DateTimeOffset now, CancellationToken ct)
    {
        db.Provinces.Add(new Province { Code = Province, Name = texts.Text("simulated_province") });
        Add(texts.Text("simulated_provincial"), Role.Province, AreaLevel.Province, Province, linked: true, now);
        for (var i = 1; i <= options.Communes; i++)
        {
            AddCommune(i, now);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private void AddCommune(int number, DateTimeOffset now)
    {
        var commune = string.Create(CultureInfo.InvariantCulture, $"{Province}{number:000}");
        db.Communes.Add(new Commune { Code = commune, ProvinceCode = Province, Name = texts.Text("simulated_commune", ("number", number)) });
        Add(texts.Text("simulated_officer", ("commune", number)), Role.Officer, AreaLevel.Commune, commune, linked: number % 17 != 0, now);
        var hamlets = Enumerable.Range(1, options.HamletsPerCommune).Select(h => string.Create(CultureInfo.InvariantCulture, $"{commune}{h:000}")).ToList();
        foreach (var (index, hamlet) in hamlets.Index())
        {
            db.Hamlets.Add(new Hamlet { Code = hamlet, CommuneCode = commune, Name = texts.Text("simulated_hamlet", ("number", index + 1)), Area = AreaKind.Rural });
            var heads = _random.Next(12) switch { 0 => 0, 1 => 2, _ => 1 };
            for (var head = 1; head <= heads; head++)
                Add(texts.Text("simulated_head", ("commune", number), ("hamlet", index + 1), ("number", head)), Role.HamletHead, AreaLevel.Hamlet, hamlet, linked: _random.Next(15) != 0, now);
        }

        // Some communes do not open a campaign: the calendar alone reminds them.
        if (number % 10 != 0 && reviews.For(options.Year, new DateOnly(options.Year, 1, 1)) is { } timetable)
            db.ReviewCampaigns.Add(new ReviewCampaign { CommuneCode = commune, ProvinceCode = Province, Year = options.Year, OpenedAt = now, Steps = [.. Steps(timetable, commune, hamlets)] });
    }

    private IEnumerable<CampaignStep> Steps(YearTimetable timetable, string commune, IReadOnlyList<string> hamlets)
    {
        // In most months nobody asks to be reviewed, and there is no round.
        var rounds = Enumerable.Range(1, 12).Where(_ => _random.Next(3) == 0).ToHashSet();
        foreach (var step in timetable.Steps.Where(s => s.Deadline.Month >= options.FirstMonth && s.Rule.Phase is not (ReviewPhase.Recheck or ReviewPhase.Repost)))
        {
            var mine = step.Kind == ReviewKind.Report ? step.Rule.Concerns.Contains("officer")
                : step.Month is { } month ? step.Kind == ReviewKind.Monthly && rounds.Contains(month)
                : step.Kind == ReviewKind.Annual;
            var places = new List<string?>();
            if (mine && step.Rule.Remind.Contains("hamlet_head"))
                places.AddRange(hamlets);
            else if (mine)
                places.Add(null);
            foreach (var hamlet in places)
                yield return new CampaignStep
                {
                    CommuneCode = commune,
                    ProvinceCode = Province,
                    HamletCode = hamlet,
                    StepId = step.Id,
                    From = step.From,
                    To = step.To,
                    Deadline = step.Deadline,
                };
        }
    }

    private void Add(string name, Role role, AreaLevel level, string area, bool linked, DateTimeOffset now)
    {
        var account = new Account { Id = new Guid(++_people, 0, 0, new byte[8]), Name = name, Role = role, CreatedAt = now };
        account.Scopes.Add(new AreaScope { Level = level, AreaCode = area });
        db.Accounts.Add(account);
        if (linked)
            db.LinkedChats.Add(new LinkedChat { Channel = Channel, UserId = account.Id.ToString("N"), ConversationId = account.Id.ToString("N"), AccountId = account.Id, LinkedAt = now });
    }
}
