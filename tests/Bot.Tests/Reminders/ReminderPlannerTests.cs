using System.Globalization;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Tests.Reminders;

public sealed class ReminderPlannerTests
{
    private static readonly PolicyBase Policy = PolicyBase.Load(new ContentFolder(Path.Combine(RepositoryRoot.Path, "content")), local: null);

    private static readonly ReminderPlanner Planner = new(Policy.Reminders, Policy.Escalation, Policy.Calendar);

    private static readonly DateOnly Due = new(2026, 11, 25);

    private static readonly Recipient Head = Person(Role.HamletHead, AreaLevel.Hamlet, "97001001");
    private static readonly Recipient Officer = Person(Role.Officer, AreaLevel.Commune, "97001");
    private static readonly Recipient Province = Person(Role.Province, AreaLevel.Province, "97");

    [Theory]
    // Wednesday the 11th: two weeks before. The night, the hour before the digest, the digest.
    [InlineData("2026-11-11 03:00", "")]
    [InlineData("2026-11-11 06:45", "")]
    [InlineData("2026-11-11 07:00", "digest two-weeks")]
    [InlineData("2026-11-11 20:59", "digest two-weeks")]
    [InlineData("2026-11-11 21:00", "")]
    // The 22nd is a Sunday: three days before waits for Monday.
    [InlineData("2026-11-22 09:00", "")]
    [InlineData("2026-11-23 07:00", "digest three-days")]
    [InlineData("2026-11-25 07:00", "digest last-day")]
    public void Reminders_go_out_in_one_digest_at_hours_in_which_people_read(string now, string expected) =>
        Assert.Equal(expected, string.Join("; ", Plan(Book(now, [Head], [Meeting(Role.HamletHead)]), now).Select(Told)));

    [Fact]
    public void After_an_outage_of_three_days_there_is_one_message_for_everything_that_became_due()
    {
        Duty[] duties = [.. Enumerable.Range(0, 60).Select(i => Meeting(Role.HamletHead, id: i) with { DueOn = Due.AddDays(-i % 4) })];

        var message = Assert.Single(Plan(Book("2026-11-23 07:00", [Head], duties), "2026-11-23 07:00"));

        Assert.True(message.IsDigest);
        Assert.Equal(60, message.Reminders.Count);
        Assert.True(message.Reminders.Zip(message.Reminders.Skip(1)).All(p => p.First.Stage.Urgent || !p.Second.Stage.Urgent));
    }

    [Fact]
    public void After_the_digest_only_what_is_urgent_goes_out_and_on_a_Sunday_too()
    {
        Duty[] duties = [Meeting(Role.HamletHead), Meeting(Role.HamletHead, id: 2) with { DueOn = new DateOnly(2026, 11, 22) }];

        var sunday = Assert.Single(Plan(Book("2026-11-22 08:00", [Head], duties), "2026-11-22 08:00"));
        var afterDigest = Plan(Book("2026-11-23 10:00", [Head], [Meeting(Role.HamletHead)]) with { Digests = new HashSet<Guid> { Head.AccountId } }, "2026-11-23 10:00");

        Assert.Equal((false, "last-day"), (sunday.IsDigest, Assert.Single(sunday.Reminders).Stage.Id));
        Assert.Empty(afterDigest);
    }

    [Fact]
    public void What_was_told_is_not_told_again_in_the_same_stage()
    {
        var book = Book("2026-11-23 07:00", [Head], [Meeting(Role.HamletHead)]);
        var told = Plan(book, "2026-11-23 07:00").SelectMany(m => m.Reminders).Select(r => r.Key).ToHashSet();

        Assert.Empty(Plan(book with { Told = told }, "2026-11-23 07:01"));
        Assert.Equal(["digest last-day"], Plan(Book("2026-11-25 07:00", [Head], [Meeting(Role.HamletHead)]) with { Told = told }, "2026-11-25 07:00").Select(Told));
    }

    [Theory]
    [InlineData("2026-11-17 07:00", "")]
    [InlineData("2026-11-18 07:00", "digest one-week+20261118")]
    [InlineData("2026-11-23 07:00", "digest three-days")]
    public void Who_asked_to_be_reminded_later_is_reminded_on_her_day(string now, string expected)
    {
        var answer = new DutyAnswer { AccountId = Head.AccountId, Subject = "s1", Kind = DutyAnswerKind.Later, At = new DateTimeOffset(2026, 11, 15, 3, 0, 0, TimeSpan.Zero), Until = new DateOnly(2026, 11, 18) };
        var told = new HashSet<string> { $"village_meeting/s1/20261125/two-weeks/{Head.AccountId:N}" };
        var book = Book(now, [Head], [Meeting(Role.HamletHead)]) with { Answers = new Dictionary<(Guid, string), DutyAnswer> { [(Head.AccountId, "s1")] = answer }, Told = told };

        Assert.Equal(now.StartsWith("2026-11-18", StringComparison.Ordinal) ? "digest one-week" : expected, string.Join("; ", Plan(book, now).Select(Told)));
    }

    [Fact]
    public void A_head_who_ignores_two_reminders_is_told_to_the_officer_with_since_when()
    {
        var book = Book("2026-11-23 07:00", [Head, Officer], [Meeting(Role.HamletHead)]) with { Reminded = Reminded(Head, 2, new DateOnly(2026, 11, 11)) };

        var told = Assert.Single(Plan(book, "2026-11-23 07:00"), m => m.Recipient == Officer);

        Assert.Equal(("head-silent", new DateOnly(2026, 11, 11)), (told.Reminders[0].Telling!.Rule.Id, told.Reminders[0].Telling!.Silence.Since));
    }

    [Fact]
    public void A_hamlet_whose_head_cannot_be_reached_is_told_to_the_officer_and_over_her_head_to_the_province_if_she_cannot_be_either()
    {
        var mute = Head with { Chat = null };

        Assert.Equal(["no-head"], Tellings([mute, Officer, Province], Role.HamletHead, Officer));
        Assert.Equal(["no-officer"], Tellings([mute, Officer with { Chat = null }, Province], Role.HamletHead, Province));
        Assert.Equal(["no-officer"], Tellings([Province], Role.Officer, Province));
    }

    [Fact]
    public void When_an_officer_leaves_her_duties_are_her_colleague_s_and_without_one_the_province_is_told()
    {
        var colleague = Person(Role.Officer, AreaLevel.Commune, "97001");

        Assert.Equal(["digest three-days"], Plan(Book("2026-11-23 07:00", [colleague, Province], [Meeting(Role.Officer)]), "2026-11-23 07:00").Select(Told));
        Assert.Equal(["no-officer"], Tellings([Province], Role.Officer, Province));
    }

    private static IEnumerable<string> Tellings(Recipient[] people, Role role, Recipient to) =>
        Plan(Book("2026-11-23 07:00", people, [Meeting(role)]), "2026-11-23 07:00")
            .Where(m => m.Recipient == to).SelectMany(m => m.Reminders).Select(r => r.Telling!.Rule.Id);

    private static IReadOnlyList<PlannedMessage> Plan(DutyBook book, string now) => Planner.Plan(book, Time(now));

    private static string Told(PlannedMessage message) => $"{(message.IsDigest ? "digest" : "alone")} {string.Join(',', message.Reminders.Select(r => r.Stage.Id))}";

    private static DutyBook Book(string now, IReadOnlyList<Recipient> people, IReadOnlyList<Duty> duties) => new()
    {
        Today = DateOnly.FromDateTime(Time(now)),
        People = people,
        Places = PlaceNames.None,
        Duties = duties,
        Digests = new HashSet<Guid>(),
        Told = new HashSet<string>(),
        Answers = new Dictionary<(Guid, string), DutyAnswer>(),
        Reminded = Array.Empty<int>().ToLookup(_ => ("", default(DateOnly)), _ => default(RemindedSince)),
    };

    private static ILookup<(string, DateOnly), RemindedSince> Reminded(Recipient person, int count, DateOnly first) =>
        new[] { new RemindedSince(person.AccountId, count, first) }.ToLookup(_ => ("s1", Due));

    private static Duty Meeting(Role role, long id = 1) => new()
    {
        Subject = DutySubject.Step(id),
        Rule = "village_meeting",
        Rhythm = DutyRhythm.Yearly,
        Place = new DutyPlace("97", "97001", "97001001"),
        Roles = [role],
        DueOn = Due,
    };

    private static Recipient Person(Role role, AreaLevel level, string area)
    {
        var id = Guid.NewGuid();
        var chat = new LinkedChat { Channel = "test", UserId = id.ToString(), ConversationId = id.ToString(), AccountId = id, LinkedAt = DateTimeOffset.UnixEpoch };
        return new Recipient(id, role.ToString(), role, chat, [new AreaScope { AccountId = id, Level = level, AreaCode = area }]);
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
