using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

/// <summary>Opening of campaigns, and how they follow the records.</summary>
public abstract class CampaignTests(TestDatabase database) : CampaignStoreTests(database)
{
    [Fact]
    public async Task A_campaign_has_the_steps_of_the_commune_and_of_each_hamlet_and_the_households_on_the_list()
    {
        var opened = Assert.IsType<OpenOutcome.Opened>(await OpenAsync(Reader.Operator));

        Assert.Equal(3, opened.Targets);
        Assert.Equal(
            [(Places.Hamlet, "list_and_survey"), (Places.Hamlet, "village_meeting"), (Places.Hamlet, "posting"), (Places.NextHamlet, "list_and_survey"), (Places.NextHamlet, "village_meeting"), (Places.NextHamlet, "posting")],
            opened.Campaign.Steps.Where(s => s.HamletCode is not null).Select(s => (s.HamletCode!, s.StepId)));
        var commune = opened.Campaign.Steps.Where(s => s.HamletCode is null).ToDictionary(s => s.StepId);
        Assert.Equal((CampaignStepState.Recorded, CampaignStepState.Open), (commune["open"].State, commune["recognise"].State));
        Assert.Equal(new DateOnly(2026, 11, 30), opened.Campaign.Steps.First(s => s.StepId == "posting").Deadline);
        Assert.Contains("monthly_decide-2026-12", commune.Keys);
        Assert.DoesNotContain(commune.Keys, id => id.Contains("-2026-09", StringComparison.Ordinal) || id.Contains("recheck", StringComparison.Ordinal) || id is "final_report" or "standard_switch");
    }

    [Fact]
    public async Task Opened_again_and_by_five_at_once_it_is_opened_once()
    {
        await InUnit(Neighbourhood.AddAsync);

        var outcomes = await AtOnce(5, unit => unit.Get<Campaigns>().OpenAsync(Reader.Operator, Places.Commune, Year, Today, Now, default));
        var again = await OpenAsync(Reader.Operator);

        Assert.Single(outcomes, o => o is OpenOutcome.Opened);
        Assert.Equal(4, outcomes.Count(o => o is OpenOutcome.AlreadyOpen));
        Assert.IsType<OpenOutcome.AlreadyOpen>(again);
        Assert.Equal(6, await InUnit(unit => unit.Db.CampaignSteps.CountAsync(s => s.HamletCode != null)));
    }

    [Theory]
    [InlineData("00000", 2026, typeof(OpenOutcome.UnknownCommune))]
    [InlineData(Places.Commune, 2025, typeof(OpenOutcome.PastYear))]
    [InlineData(Places.Commune, 2031, typeof(OpenOutcome.UnknownYear))]
    [InlineData(Places.NextCommune, 2026, typeof(OpenOutcome.ClosedYear))]
    public async Task What_cannot_be_opened_is_refused_and_nothing_is_made(string commune, int year, Type outcome)
    {
        await InUnit(Neighbourhood.AddAsync);
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync(Places.NextCommune, 2026, new RecordAuthor(null, Now), default));

        Assert.IsType(outcome, await InUnit(unit => unit.Get<Campaigns>().OpenAsync(Reader.Operator, commune, year, Today, Now, default)));
        Assert.False(await InUnit(unit => unit.Db.ReviewCampaigns.AnyAsync()));
    }

    [Theory]
    [InlineData(Role.Officer, Places.NextCommune)]
    [InlineData(Role.HamletHead, null)]
    [InlineData(Role.Province, null)]
    public async Task Nobody_but_an_officer_of_the_commune_opens_its_campaign(Role role, string? area) =>
        Assert.IsType<OpenOutcome.UnknownCommune>(await OpenAsync(await ReaderAsync(role, area)));

    [Fact]
    public async Task Who_asks_is_added_who_is_taken_off_the_list_by_this_review_stays_and_a_hamlet_without_any_is_skipped()
    {
        await OpenAsync(Reader.Operator);
        await AssessAsync(Neighbourhood.NextHamlet, a => a.Status = HouseholdStatus.NewlyEscapedPoor);
        await RefreshAsync();
        Assert.Equal([Neighbourhood.Own, Neighbourhood.SameHamlet, Neighbourhood.NextHamlet], await TargetsAsync());

        await ChangeAsync(Neighbourhood.NextHamlet, h =>
        {
            h.Assessments.RemoveAll(a => a.Year == Year);
            h.Assessments[0].Status = HouseholdStatus.NotPoor;
            h.FollowNewestAssessment();
        });
        await RefreshAsync();
        Assert.Equal([Neighbourhood.Own, Neighbourhood.SameHamlet], await TargetsAsync());
        Assert.All(await StepsAsync(Places.NextHamlet), s => Assert.Equal((CampaignStepState.Skipped, Today), (s.State, s.SettledOn)));

        await AssessAsync(Neighbourhood.NextHamlet, a => (a.Status, a.RequestedOn) = (HouseholdStatus.NotPoor, Today));
        await RefreshAsync();
        Assert.Equal(TargetReason.Requested, await InUnit(unit => unit.Db.ReviewTargets.Where(t => t.HamletCode == Places.NextHamlet).Select(t => t.Reason).SingleAsync()));
        Assert.All(await StepsAsync(Places.NextHamlet), s => Assert.Equal(CampaignStepState.Open, s.State));
    }

    [Fact]
    public async Task Steps_are_recorded_when_the_records_show_them_and_open_again_when_they_no_longer_do()
    {
        await OpenAsync(Reader.Operator);
        await AssessAsync(Neighbourhood.Own, a => (a.B1Score, a.B2Score) = (120, 30));
        await RefreshAsync();
        Assert.Equal([CampaignStepState.Open, CampaignStepState.Open, CampaignStepState.Open], (await StepsAsync(Places.Hamlet)).Select(s => s.State));

        await AssessAsync(Neighbourhood.SameHamlet, a => (a.B1Score, a.B2Score) = (140, 20));
        foreach (var code in new[] { Neighbourhood.Own, Neighbourhood.SameHamlet })
            await AssessAsync(code, a => (a.MinutesNo, a.MinutesDate, a.Agreement, a.PostedFrom, a.PostedTo) = ("01/BB", Today.AddDays(-8), 80, Today.AddDays(-6), Today));
        await RefreshAsync();
        await RefreshAsync();
        var steps = await StepsAsync(Places.Hamlet);
        Assert.Equal([CampaignStepState.Recorded, CampaignStepState.Recorded, CampaignStepState.Open], steps.Select(s => s.State));
        Assert.Equal((Today.AddDays(-8), 80, Today), (steps[1].BeganOn, steps[1].Agreement, steps[2].EndsOn));

        await RefreshAsync(Today.AddDays(1));
        Assert.Equal(CampaignStepState.Recorded, (await StepsAsync(Places.Hamlet))[2].State);
        await AssessAsync(Neighbourhood.Own, a => a.B2Score = null);
        await RefreshAsync();
        Assert.Equal((CampaignStepState.Open, null), ((await StepsAsync(Places.Hamlet))[0].State, (await StepsAsync(Places.Hamlet))[0].SettledOn));
    }

    [Fact]
    public async Task Recognition_is_recorded_with_the_last_decision()
    {
        await OpenAsync(Reader.Operator);
        foreach (var code in new[] { Neighbourhood.Own, Neighbourhood.SameHamlet })
            await AssessAsync(code, a => (a.DecisionNo, a.DecisionDate) = ("09/QĐ-UBND", Today));
        await RefreshAsync();
        Assert.Equal(CampaignStepState.Open, await RecogniseAsync());
        var officer = await ReaderAsync(Role.Officer);
        var seen = (await InUnit(unit => unit.Get<CampaignBoard>().FindAsync(officer, AreaLevel.Commune, Places.Commune, default)))!;
        Assert.Equal([2, 0], seen.Hamlets.Select(h => h.Decided));
        Assert.Equal(["Officer"], seen.Officers);

        await AssessAsync(Neighbourhood.NextHamlet, a => (a.Status, a.B1Score) = (HouseholdStatus.NotPoor, 180));
        await RefreshAsync();
        Assert.Equal(CampaignStepState.Recorded, await RecogniseAsync());
    }

    private Task<CampaignStepState> RecogniseAsync() => InUnit(unit => unit.Db.CampaignSteps.Where(s => s.StepId == "recognise").Select(s => s.State).SingleAsync());

    private Task<List<string>> TargetsAsync() =>
        InUnit(unit => unit.Db.ReviewTargets.Join(unit.Db.Households, t => t.HouseholdId, h => h.Id, (t, h) => h.Code).Order().ToListAsync());
}

public sealed class CampaignsOnSqlite(SqliteDatabase database) : CampaignTests(database), IClassFixture<SqliteDatabase>;

public sealed class CampaignsOnPostgres(PostgresDatabase database) : CampaignTests(database), IClassFixture<PostgresDatabase>;
