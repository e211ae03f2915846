using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

/// <summary>What people may report, complain of, move and give out; and who may see it.</summary>
public abstract class CampaignReportTests(TestDatabase database) : CampaignStoreTests(database)
{
    private static readonly StepReport Now1711 = new(new DateOnly(2026, 11, 17));

    /// <summary>Who sees the progress of the first hamlet, of the commune and of the province, and who reports.</summary>
    public static TheoryData<Role, string?, bool, bool, bool, bool> Rights => new()
    {
        { Role.HamletHead, null, true, false, false, true },
        { Role.HamletHead, Places.NextHamlet, false, false, false, false },
        { Role.Officer, null, true, true, false, true },
        { Role.Officer, Places.NextCommune, false, false, false, false },
        { Role.Province, null, true, true, true, false },
        { Role.Province, Places.OtherProvince, false, false, false, false },
        { Role.Curator, null, false, false, false, false },
        { Role.Administrator, null, false, false, false, false },
        { Role.Resident, null, false, false, false, false },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Each_role_sees_and_reports_the_steps_of_its_own_area_alone(Role role, string? area, bool seesHamlet, bool seesCommune, bool seesProvince, bool reports)
    {
        await OpenAsync(Reader.Operator);
        var reader = await ReaderAsync(role, area);
        var survey = await StepAsync("list_and_survey");

        Assert.Equal((seesHamlet, seesCommune, seesProvince), await SeenAsync(reader));
        Assert.Equal(seesHamlet, (await InUnit(unit => unit.Get<CampaignSurveyors>().ListAsync(reader, Places.Hamlet, Now, default))).Count == 2);
        Assert.Equal(reports, await ReportAsync(reader, survey, Now1711) is ReportOutcome.Done);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(reader.AccountId, Now, default));
        Assert.Equal((false, false, false), await SeenAsync(reader));
        Assert.IsType<ReportOutcome.NotFound>(await ReportAsync(reader, survey, Now1711));
        Assert.Empty(await InUnit(unit => unit.Get<CampaignSurveyors>().ListAsync(reader, Places.Hamlet, Now, default)));
    }

    [Fact]
    public async Task Steps_are_reported_in_their_order_within_their_days_and_once()
    {
        await OpenAsync(Reader.Operator);
        var head = await ReaderAsync(Role.HamletHead);
        var (survey, meeting, posting) = (await StepAsync("list_and_survey"), await StepAsync("village_meeting"), await StepAsync("posting"));

        Assert.Equal("list_and_survey", Assert.IsType<ReportOutcome.WaitsFor>(await ReportAsync(head, meeting, Now1711)).First.Step.StepId);
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.IsType<ReportOutcome.TooEarly>(await ReportAsync(head, survey, new StepReport(new DateOnly(2026, 8, 31)))).From);
        Assert.IsType<ReportOutcome.InFuture>(await ReportAsync(head, survey, new StepReport(Today.AddDays(1))));
        Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, survey, Now1711));
        Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, meeting, Now1711 with { Present = 40, Agreement = 50 }));
        Assert.Equal(Now1711.On, Assert.IsType<ReportOutcome.TooEarly>(await ReportAsync(head, posting, new StepReport(Now1711.On.AddDays(-1)))).From);
        var done = Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, posting, new StepReport(new DateOnly(2026, 11, 19))));
        // Thursday, Friday, Monday.
        Assert.Equal((CampaignStepState.Reported, head.AccountId, new DateOnly(2026, 11, 23)), (done.Step.Step.State, done.Step.Step.SettledBy, done.Step.Step.EndsOn));
        var again = Assert.IsType<ReportOutcome.AlreadyDone>(await ReportAsync(head, posting, new StepReport(Today), Today.AddDays(40)));
        Assert.Equivalent(done.Step.Step, again.Step.Step);

        await RefreshAsync(new DateOnly(2026, 11, 24));
        Assert.Equal([CampaignStepState.Reported, CampaignStepState.Reported, CampaignStepState.Recorded], (await StepsAsync(Places.Hamlet)).Select(s => s.State));
    }

    [Fact]
    public async Task A_meeting_that_does_not_agree_opens_the_survey_again()
    {
        await OpenAsync(Reader.Operator);
        var head = await ReaderAsync(Role.HamletHead);
        var (survey, meeting) = (await StepAsync("list_and_survey"), await StepAsync("village_meeting"));
        await ReportAsync(head, survey, Now1711);

        foreach (var _ in new[] { 1, 2 })
            Assert.IsType<ReportOutcome.Rejected>(await ReportAsync(head, meeting, Now1711 with { Present = 41, Agreement = 49 }));
        await RefreshAsync();
        Assert.Equal([CampaignStepState.Open, CampaignStepState.Open], (await StepsAsync(Places.Hamlet)).Take(2).Select(s => s.State));
        Assert.IsType<ReportOutcome.WaitsFor>(await ReportAsync(head, meeting, new StepReport(Today)));

        await ReportAsync(head, survey, new StepReport(Today));
        Assert.Null(Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, meeting, new StepReport(Today))).Step.Step.RejectedOn);
    }

    [Fact]
    public async Task A_report_made_by_mistake_is_taken_back_unless_something_rests_on_it()
    {
        await OpenAsync(Reader.Operator);
        var (head, neighbour) = (await ReaderAsync(Role.HamletHead), await ReaderAsync(Role.HamletHead, Places.NextHamlet));
        var (survey, meeting, posting) = (await StepAsync("list_and_survey"), await StepAsync("village_meeting"), await StepAsync("posting"));
        await PostAsync(head);

        Assert.Equal("village_meeting", Assert.IsType<ReportOutcome.RestedOn>(await WithdrawAsync(head, survey)).Later.Step.StepId);
        Assert.IsType<ReportOutcome.NotFound>(await WithdrawAsync(neighbour, posting));
        Assert.IsType<ReportOutcome.ReportedByOther>(await WithdrawAsync(await ReaderAsync(Role.HamletHead), posting));
        Assert.IsType<ReportOutcome.AlreadyDone>(await WithdrawAsync(head, posting, new DateOnly(2026, 11, 18)));
        foreach (var _ in new[] { 1, 2 })
            Assert.IsType<ReportOutcome.Withdrawn>(await WithdrawAsync(await ReaderAsync(Role.Officer), posting));
        Assert.IsType<ReportOutcome.Withdrawn>(await WithdrawAsync(head, meeting));
        await RefreshAsync();
        Assert.Equal([CampaignStepState.Reported, CampaignStepState.Open, CampaignStepState.Open], (await StepsAsync(Places.Hamlet)).Select(s => s.State));
        Assert.All((await StepsAsync(Places.Hamlet)).Skip(1), s => Assert.Equal((null, null, null), (s.SettledBy, s.BeganOn, s.EndsOn)));
    }

    [Fact]
    public async Task A_meeting_said_by_mistake_not_to_have_agreed_is_forgotten_and_the_survey_stands_as_before()
    {
        await OpenAsync(Reader.Operator);
        var head = await ReaderAsync(Role.HamletHead);
        var (survey, meeting) = (await StepAsync("list_and_survey"), await StepAsync("village_meeting"));
        await ReportAsync(head, survey, Now1711);
        await ReportAsync(head, meeting, Now1711 with { Agreed = false });

        Assert.IsType<ReportOutcome.ReportedByOther>(await WithdrawAsync(await ReaderAsync(Role.HamletHead), meeting));
        Assert.Null(Assert.IsType<ReportOutcome.Withdrawn>(await WithdrawAsync(head, meeting)).Step.Step.RejectedOn);
        Assert.Equal($"village_meeting/{meeting}", (await InUnit(unit => unit.Db.Audit.SingleAsync(a => a.Action == AuditAction.ReportWithdrawn))).Subject);

        await RefreshAsync();
        var stands = (await StepsAsync(Places.Hamlet))[0];
        Assert.Equal((CampaignStepState.Reported, head.AccountId, Now1711.On), (stands.State, stands.SettledBy, stands.SettledOn));
        Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, meeting, Now1711));
    }

    [Fact]
    public async Task A_complaint_taken_down_by_mistake_is_forgotten_the_newest_first_and_while_nothing_of_it_is_done()
    {
        await OpenAsync(Reader.Operator);
        var head = await ReaderAsync(Role.HamletHead);
        await PostAsync(head);
        foreach (var number in new[] { 1, 2 })
            Assert.IsType<ReportOutcome.Done>(await ComplainAsync(head, number, new DateOnly(2026, 11, 20)));
        var (first, second) = (await StepAsync("recheck-1"), await StepAsync("recheck-2"));

        Assert.IsType<ReportOutcome.ReportedByOther>(await WithdrawComplaintAsync(await ReaderAsync(Role.HamletHead), second));
        Assert.Equal("recheck-1", Assert.IsType<ReportOutcome.RestedOn>(await WithdrawAsync(head, await StepAsync("posting"))).Later.Step.StepId);
        Assert.IsType<ReportOutcome.RestedOn>(await WithdrawComplaintAsync(head, first));
        Assert.IsType<ReportOutcome.Withdrawn>(await WithdrawComplaintAsync(head, second));
        Assert.IsType<ReportOutcome.NotFound>(await WithdrawComplaintAsync(head, second));
        var planned = (await StepsAsync(Places.Hamlet))[^1].Deadline;
        await ReportAsync(head, first, new StepReport(Today));
        Assert.IsType<ReportOutcome.RestedOn>(await WithdrawComplaintAsync(head, first));
        await WithdrawAsync(head, first);
        Assert.Equal(planned, (await StepsAsync(Places.Hamlet))[^1].Deadline);
        Assert.IsType<ReportOutcome.Withdrawn>(await WithdrawComplaintAsync(await ReaderAsync(Role.Officer), first));
        Assert.Equal(3, (await StepsAsync(Places.Hamlet)).Count);
    }

    [Fact]
    public async Task The_decision_waits_for_every_hamlet_and_a_closed_year_for_nothing()
    {
        await OpenAsync(Reader.Operator);
        var officer = await ReaderAsync(Role.Officer);
        var recognise = await StepAsync("recognise", hamlet: null);

        Assert.IsType<ReportOutcome.WaitsFor>(await ReportAsync(officer, recognise, Now1711));
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync(Places.Commune, Year, new RecordAuthor(null, Now), default));
        Assert.IsType<ReportOutcome.Closed>(await ReportAsync(officer, recognise, Now1711));
    }

    [Fact]
    public async Task A_complaint_starts_the_clocks_of_re_check_and_second_posting_in_working_days()
    {
        await OpenAsync(Reader.Operator);
        var head = await ReaderAsync(Role.HamletHead);
        var day = new DateOnly(2026, 11, 20);
        Assert.IsType<ReportOutcome.WaitsFor>(await ComplainAsync(head, 1, day));
        await PostAsync(head);

        Assert.IsType<ReportOutcome.TooEarly>(await ComplainAsync(head, 1, new DateOnly(2026, 11, 18)));
        Assert.IsType<ReportOutcome.InFuture>(await ComplainAsync(head, 1, Today.AddDays(1)));
        var recheck = Assert.IsType<ReportOutcome.Done>(await ComplainAsync(head, 1, day)).Step.Step;
        Assert.Equal(("recheck-1", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1)), (recheck.StepId, recheck.Deadline, recheck.To));
        Assert.IsType<ReportOutcome.AlreadyDone>(await ComplainAsync(head, 1, Today));
        Assert.IsType<ReportOutcome.NotFound>(await ComplainAsync(head, 3, day));
        Assert.IsType<ReportOutcome.NotFound>(await ComplainAsync(await ReaderAsync(Role.HamletHead, Places.NextHamlet), 2, day));
        Assert.IsType<ReportOutcome.Done>(await ComplainAsync(head, 2, Today));

        var repost = await StepAsync("repost-1");
        Assert.Equal(new DateOnly(2026, 12, 4), (await StepsAsync(Places.Hamlet)).Single(s => s.Id == repost).Deadline);
        Assert.IsType<ReportOutcome.WaitsFor>(await ReportAsync(head, repost, new StepReport(Today)));
        Assert.IsType<ReportOutcome.Done>(await ReportAsync(head, recheck.Id, new StepReport(Today)));
        Assert.Equal(new DateOnly(2026, 11, 25), (await StepsAsync(Places.Hamlet)).Single(s => s.Id == repost).Deadline);
    }

    [Fact]
    public async Task An_officer_moves_a_deadline_within_the_days_of_the_law_and_says_why()
    {
        await OpenAsync(Reader.Operator);
        var officer = await ReaderAsync(Role.Officer);
        var meeting = await StepAsync("village_meeting");

        Assert.IsType<MoveOutcome.OutsideLaw>(await MoveAsync(officer, meeting, new DateOnly(2026, 12, 15)));
        Assert.IsType<MoveOutcome.OutsideLaw>(await MoveAsync(officer, meeting, new DateOnly(2026, 8, 31)));
        Assert.IsType<MoveOutcome.Past>(await MoveAsync(officer, meeting, Today.AddDays(-1)));
        Assert.IsType<MoveOutcome.NotFound>(await MoveAsync(await ReaderAsync(Role.HamletHead), meeting, Today));
        Assert.IsType<MoveOutcome.NotFound>(await MoveAsync(await ReaderAsync(Role.Officer, Places.NextCommune), meeting, Today));
        var moved = Assert.IsType<MoveOutcome.Moved>(await MoveAsync(officer, meeting, new DateOnly(2026, 11, 27))).Step.Step;
        Assert.Equal((new DateOnly(2026, 11, 27), "mưa lũ", officer.AccountId, Now), (moved.Deadline, moved.MoveReason, moved.MovedBy, moved.MovedAt));
        await RefreshAsync();
        Assert.Equal(new DateOnly(2026, 11, 27), (await StepsAsync(Places.Hamlet))[1].Deadline);
    }

    [Fact]
    public async Task An_officer_gives_a_hamlet_to_one_who_reads_it_and_later_households_follow()
    {
        await OpenAsync(Reader.Operator);
        var (officer, head, other) = (await ReaderAsync(Role.Officer), await ReaderAsync(Role.HamletHead), await ReaderAsync(Role.HamletHead, Places.NextHamlet));

        Assert.Null(await AssignAsync(officer, other.AccountId));
        Assert.Null(await AssignAsync(head, head.AccountId));
        Assert.Equal((2, true), await AssignAsync(officer, officer.AccountId) is { } given ? (given.Households, given.IsNew) : default);
        Assert.False((await AssignAsync(officer, officer.AccountId))!.IsNew);
        await InUnit(unit => unit.Db.ReviewTargets.Where(t => t.HamletCode == Places.Hamlet).Take(1).ExecuteDeleteAsync());
        await RefreshAsync();
        var lines = await InUnit(unit => unit.Get<CampaignSurveyors>().ListAsync(head, Places.Hamlet, Now, default));
        Assert.All(lines, l => Assert.Equal("Officer", l.Surveyor));
        Assert.Equal(2, lines.Count);
    }

    private async Task<(bool Hamlet, bool Commune, bool Province)> SeenAsync(Reader reader) => await InUnit(async unit =>
    {
        var board = unit.Get<CampaignBoard>();
        return (
            await board.FindAsync(reader, AreaLevel.Hamlet, Places.Hamlet, default) is { Hamlets: [{ Targets: 2 }] },
            await board.FindAsync(reader, AreaLevel.Commune, Places.Commune, default) is { Hamlets.Count: 2, CommuneSteps.Count: > 0 },
            await board.FindProvinceAsync(reader, Places.Province, Year, Today, default) is { Communes: [{ IsOpen: true, Targets: 3 }, { IsOpen: false }] });
    });

    private Task<ReportOutcome> ComplainAsync(Reader reader, int number, DateOnly day) =>
        InUnit(unit => unit.Get<CampaignComplaints>().RecordAsync(reader, Places.Hamlet, number, day, Today, default));

    /// <summary>Takes back what is reported of a step now, or what was reported for a day.</summary>
    private Task<ReportOutcome> WithdrawAsync(Reader reader, long step, DateOnly? day = null) => InUnit(async unit =>
    {
        var now = await unit.Db.CampaignSteps.AsNoTracking().SingleAsync(s => s.Id == step);
        return await unit.Get<ReportWithdrawals>().WithdrawAsync(reader, step, day ?? now.RejectedOn ?? now.SettledOn ?? Today, Now, default);
    });

    private Task<ReportOutcome> WithdrawComplaintAsync(Reader reader, long recheck) => InUnit(unit => unit.Get<ReportWithdrawals>().WithdrawComplaintAsync(reader, recheck, Now, default));

    private Task<MoveOutcome> MoveAsync(Reader officer, long step, DateOnly to) =>
        InUnit(unit => unit.Get<CampaignMoves>().MoveAsync(officer, step, to, "mưa lũ", Today, Now, default));

    private Task<GivenSurvey?> AssignAsync(Reader officer, Guid surveyor) =>
        InUnit(unit => unit.Get<CampaignSurveyors>().AssignAsync(officer, Places.Hamlet, surveyor, default));
}

public sealed class CampaignReportsOnSqlite(SqliteDatabase database) : CampaignReportTests(database), IClassFixture<SqliteDatabase>;

public sealed class CampaignReportsOnPostgres(PostgresDatabase database) : CampaignReportTests(database), IClassFixture<PostgresDatabase>;
