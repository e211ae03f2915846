using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

public abstract class DutyTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Duties_come_from_open_steps_requests_and_gaps_and_from_the_calendar_where_no_campaign_was_opened()
    {
        var step = await OpenStepAsync(Places.Hamlet);
        await InUnit(unit => unit.Db.GapAssignments.AddAsync(new GapAssignment
        {
            HamletCode = Places.Hamlet,
            CommuneCode = Places.Commune,
            ProvinceCode = Places.Province,
            AssignedAt = Now,
            DueOn = Today.AddDays(3),
            Households = 3,
        }).AsTask());
        var head = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        var officer = await PersonAsync(Role.Officer, AreaLevel.Commune, Places.Commune);
        var next = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.HamletOfNextCommune);
        await InUnit(unit => unit.Get<RequestDesk>().OpenDifficultyAsync(head.AccountId, new ConversationAddress("test", "c"), Places.Commune, "mưa lũ", Now, Today, default));

        Assert.Equal(["village_meeting", "gaps"], Rules(await OpenOfAsync(head)));
        Assert.Equal(["request.Difficulty", "village_meeting"], Rules(await OpenOfAsync(officer)).Order(StringComparer.Ordinal));
        Assert.Equal(["list_and_survey", "village_meeting", "posting"], Rules(await OpenOfAsync(next)));
        Assert.All(await OpenOfAsync(next), d => Assert.True(d.EndsWithDeadline));

        await InUnit(unit => unit.Db.CampaignSteps.Where(s => s.Id == step).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, CampaignStepState.Skipped)));
        Assert.Equal(["gaps"], Rules(await OpenOfAsync(head)));
    }

    [Fact]
    public async Task A_campaign_s_step_is_not_done_by_an_answer_but_by_its_report_and_then_it_is_nobody_s_duty()
    {
        var step = await OpenStepAsync(Places.Hamlet);
        var (one, other) = (await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet), await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet));

        Assert.IsType<DutyOutcome.SettledElsewhere>(await DoneAsync(one, DutySubject.Step(step), Today));
        Assert.Equal(CampaignStepState.Open, (await InUnit(unit => unit.Db.CampaignSteps.SingleAsync())).State);
        await InUnit(unit => unit.Get<CampaignReports>().ReportAsync(new Reader(one.AccountId, "web"), step, new StepReport(Today), Today, default));

        Assert.Equal(Today, Assert.IsType<DutyOutcome.Settled>(await DoneAsync(one, DutySubject.Step(step), Today.AddDays(40))).On);
        Assert.Equal(Today, Assert.IsType<DutyOutcome.Settled>(await DoneAsync(other, DutySubject.Step(step), Today.AddDays(1))).On);
        Assert.Empty(await OpenOfAsync(other));
    }

    [Theory]
    [InlineData(Role.HamletHead, AreaLevel.Hamlet, Places.NextHamlet)]
    [InlineData(Role.HamletHead, AreaLevel.Hamlet, Places.HamletOfNextCommune)]
    [InlineData(Role.Officer, AreaLevel.Commune, Places.NextCommune)]
    [InlineData(Role.Province, AreaLevel.Province, Places.OtherProvince)]
    [InlineData(Role.Province, AreaLevel.Province, Places.Province)]
    public async Task Another_area_s_duty_or_one_that_is_the_commune_s_to_do_is_not_found_and_stays_open(Role role, AreaLevel level, string area)
    {
        var step = await OpenStepAsync(Places.Hamlet);
        var stranger = await PersonAsync(role, level, area);

        Assert.IsType<DutyOutcome.NotFound>(await DoneAsync(stranger, DutySubject.Step(step), Today));
        Assert.IsType<DutyOutcome.NotFound>(await InUnit(unit => unit.Get<DutyAnswers>().LaterAsync(stranger, DutySubject.Step(step), Today.AddDays(1), Today, Now, default)));
        Assert.IsType<DutyOutcome.NotFound>(await DoneAsync(stranger, DutySubject.Calendar(2026, "village_meeting", Places.Hamlet), Today));
        Assert.Equal(CampaignStepState.Open, (await InUnit(unit => unit.Db.CampaignSteps.SingleAsync())).State);
    }

    [Fact]
    public async Task What_cannot_have_begun_is_not_taken_for_done()
    {
        var step = await OpenStepAsync(Places.Hamlet);
        var head = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        Assert.Equal(new DateOnly(2026, 9, 1), Assert.IsType<DutyOutcome.NotYet>(await DoneAsync(head, DutySubject.Step(step), new DateOnly(2026, 8, 31))).From);
    }

    [Fact]
    public async Task A_duty_of_the_calendar_is_quiet_for_everybody_of_the_place_once_somebody_has_done_it()
    {
        var (one, other) = (await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet), await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet));
        var meeting = DutySubject.Calendar(2026, "village_meeting", Places.Hamlet);

        Assert.IsType<DutyOutcome.Done>(await DoneAsync(one, meeting, Today));

        Assert.DoesNotContain("village_meeting", Rules(await OpenOfAsync(other)));
        Assert.IsType<DutyOutcome.Settled>(await DoneAsync(other, meeting, Today));
    }

    [Fact]
    public async Task Reminded_later_is_not_later_than_the_deadline()
    {
        var step = await OpenStepAsync(Places.Hamlet);
        var head = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        var put = await InUnit(unit => unit.Get<DutyAnswers>().LaterAsync(head, DutySubject.Step(step), Today.AddDays(7), Today, Now, default));

        Assert.Equal(new DateOnly(2026, 11, 25), Assert.IsType<DutyOutcome.PutOff>(put).Until);
    }

    [Fact]
    public async Task The_revoked_have_no_duties_and_a_person_is_written_to_in_the_chat_that_she_linked_or_used_last()
    {
        var head = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        var revoked = await PersonAsync(Role.HamletHead, AreaLevel.Hamlet, Places.NextHamlet);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(revoked.AccountId, Now, default));
        await InUnit(async unit =>
        {
            foreach (var (channel, hours) in new[] { ("web", 0), ("telegram", 2), ("console", 1) })
                await unit.Db.LinkedChats.AddAsync(new LinkedChat { Channel = channel, UserId = "u", ConversationId = channel, AccountId = head.AccountId, LinkedAt = Now.AddHours(hours) });
        });

        var people = await InUnit(unit => unit.Get<Recipients>().AllAsync(default));

        Assert.Equal((head.AccountId, "telegram"), (Assert.Single(people).AccountId, people[0].Chat!.Channel));
        await InUnit(unit => unit.Db.Conversations.AddAsync(new Conversation { Channel = "web", ConversationId = "web", LastActivityAt = Now.AddHours(3) }).AsTask());
        Assert.Equal("web", (await InUnit(unit => unit.Get<Recipients>().AllAsync(default)))[0].Chat!.Channel);
    }

    private static IEnumerable<string> Rules(IEnumerable<Duty> duties) => duties.Select(d => d.Rule);

    private Task<DutyOutcome> DoneAsync(Recipient person, DutySubject subject, DateOnly today) =>
        InUnit(unit => unit.Get<DutyAnswers>().DoneAsync(person, subject, today, Now, default));

    private Task<IReadOnlyList<Duty>> OpenOfAsync(Recipient person) => InUnit(async unit => (await unit.Get<DutyBooks>().ReadAsync(person, Today, default)).Duties);

    private async Task<long> OpenStepAsync(string hamlet)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var campaign = new ReviewCampaign { CommuneCode = Places.Commune, ProvinceCode = Places.Province, Year = 2026, OpenedAt = Now };
        campaign.Steps.Add(new CampaignStep
        {
            CommuneCode = Places.Commune,
            ProvinceCode = Places.Province,
            HamletCode = hamlet,
            StepId = "village_meeting",
            From = new DateOnly(2026, 9, 1),
            To = new DateOnly(2026, 12, 14),
            Deadline = new DateOnly(2026, 11, 25),
        });
        await InUnit(unit => unit.Db.ReviewCampaigns.AddAsync(campaign).AsTask());
        return campaign.Steps[0].Id;
    }

    private async Task<Recipient> PersonAsync(Role role, AreaLevel level, string area)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mẩy", role, level, area, Now, default));
        return (await InUnit(unit => unit.Get<Recipients>().FindAsync(invitation!.AccountId, default)))!;
    }
}

public sealed class DutiesOnSqlite(SqliteDatabase database) : DutyTests(database), IClassFixture<SqliteDatabase>;

public sealed class DutiesOnPostgres(PostgresDatabase database) : DutyTests(database), IClassFixture<PostgresDatabase>;
