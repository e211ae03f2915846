using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

/// <summary>The campaign of 2026 in the invented places, on Sunday 22/11/2026.</summary>
public abstract class CampaignStoreTests(TestDatabase database) : StoreTests(database)
{
    protected const int Year = 2026;

    protected static readonly DateOnly Today = new(2026, 11, 22);

    protected async Task<OpenOutcome> OpenAsync(Reader reader)
    {
        await InUnit(Neighbourhood.AddAsync);
        return await InUnit(unit => unit.Get<Campaigns>().OpenAsync(reader, Places.Commune, Year, Today, Now, default));
    }

    protected async Task<Reader> ReaderAsync(Role role, string? area = null) => new(await InUnit(unit => Neighbourhood.AccountAsync(unit, role, Now, area)), "web");

    protected Task RefreshAsync(DateOnly? day = null) => InUnit(async unit =>
    {
        foreach (var campaign in await unit.Get<Campaigns>().OpenOnAsync(day ?? Today, default))
            await unit.Get<CampaignRecords>().RefreshAsync(campaign, day ?? Today, default);
    });

    protected Task<List<CampaignStep>> StepsAsync(string hamlet) =>
        InUnit(unit => unit.Db.CampaignSteps.AsNoTracking().Where(s => s.HamletCode == hamlet).OrderBy(s => s.Id).ToListAsync());

    protected async Task<long> StepAsync(string stepId, string? hamlet = Places.Hamlet) =>
        await InUnit(unit => unit.Db.CampaignSteps.Where(s => s.HamletCode == hamlet && s.StepId == stepId).Select(s => s.Id).SingleAsync());

    protected Task<ReportOutcome> ReportAsync(Reader reader, long step, StepReport report, DateOnly? day = null) =>
        InUnit(unit => unit.Get<CampaignReports>().ReportAsync(reader, step, report, day ?? Today, default));

    /// <summary>Reports survey and meeting of the first hamlet, and that posting began on Thursday 19/11.</summary>
    protected async Task PostAsync(Reader reader)
    {
        foreach (var (step, day) in new[] { ("list_and_survey", 10), ("village_meeting", 17), ("posting", 19) })
            Assert.IsType<ReportOutcome.Done>(await ReportAsync(reader, await StepAsync(step), new StepReport(new DateOnly(2026, 11, day))));
    }

    /// <summary>Changes this year's assessment of a household, or adds one.</summary>
    protected Task AssessAsync(string code, Action<Assessment> change) => ChangeAsync(code, household =>
    {
        if (household.Assessments.Find(a => a.Year == Year) is not { } assessment)
            household.Assessments.Add(assessment = new Assessment { Year = Year, Status = HouseholdStatus.Poor });
        change(assessment);
        household.FollowNewestAssessment();
    });

    protected Task ChangeAsync(string code, Action<Household> change) => InUnit(async unit =>
    {
        change(await unit.Db.Households.Include(h => h.Assessments).SingleAsync(h => h.Code == code));
        await unit.Get<RecordHistory>().SaveAsync(new RecordAuthor(null, Now), default);
    });
}
