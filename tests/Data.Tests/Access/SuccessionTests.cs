using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class SuccessionTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_successor_has_the_areas_once_and_finds_the_duties_that_were_open_there()
    {
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        var heir = await AccountAsync(Role.HamletHead, Places.NextHamlet);
        await InUnit(async unit =>
        {
            await unit.Db.AreaScopes.AddAsync(new AreaScope { AccountId = leaving, Level = AreaLevel.Hamlet, AreaCode = Places.NextHamlet });
            await unit.Db.GapAssignments.AddAsync(GapsOf(Places.Hamlet));
        });

        Assert.Equal(SuccessionOutcome.Done, await HandOverAsync(officer, leaving, heir));

        Assert.Equal([Places.Hamlet, Places.NextHamlet], await InUnit(unit => unit.Db.AreaScopes.Where(s => s.AccountId == heir).Select(s => s.AreaCode).Order().ToListAsync()));
        Assert.Contains(await OpenOfAsync(heir), d => d.Rule == "gaps");
        var people = await InUnit(unit => unit.Get<Recipients>().AllAsync(default));
        Assert.DoesNotContain(people, p => p.AccountId == leaving);
        Assert.Contains(people, p => p.AccountId == heir && p.Areas.Any(a => a.AreaCode == Places.Hamlet));
        Assert.Empty(await InUnit(unit => unit.Get<Succession>().LeftAloneAsync(leaving, default)));
    }

    [Fact]
    public async Task Households_still_to_be_surveyed_go_to_the_successor_and_the_surveyed_stay_in_the_name_of_who_did_it()
    {
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        var heir = await AccountAsync(Role.HamletHead, Places.NextHamlet);
        await AddTargetsAsync(leaving);

        Assert.Equal(1, await InUnit(unit => unit.Get<Succession>().CountSurveysAsync(leaving, default)));
        Assert.Equal(SuccessionOutcome.Done, await InUnit(unit => unit.Get<Succession>().HandOverAsync(leaving, heir, Now, default)));

        Assert.Equal([heir, leaving], await SurveyorsAsync());
    }

    [Fact]
    public async Task Without_a_successor_the_households_still_to_be_surveyed_are_the_head_s_again()
    {
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        await AddTargetsAsync(leaving);

        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(leaving, Now, default));

        Assert.Equal([null, leaving], await SurveyorsAsync());
        Assert.Equal([Places.Hamlet], (await InUnit(unit => unit.Get<Succession>().LeftAloneAsync(leaving, default))).Select(s => s.AreaCode));
    }

    [Theory]
    [InlineData(Role.Officer, Places.Commune, SuccessionOutcome.UnknownSuccessor)]
    [InlineData(Role.HamletHead, Places.HamletOfNextCommune, SuccessionOutcome.UnknownSuccessor)]
    [InlineData(Role.Resident, Neighbourhood.Own, SuccessionOutcome.OtherRole)]
    public async Task Somebody_of_another_role_or_outside_the_steward_s_area_takes_nothing_over(Role role, string area, SuccessionOutcome outcome)
    {
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        var other = await AccountAsync(role, area);

        Assert.Equal(outcome, await HandOverAsync(officer, leaving, other));

        Assert.Equal(1, await InUnit(unit => unit.Db.AreaScopes.CountAsync(s => s.AccountId == other)));
        Assert.Null((await InUnit(unit => unit.Db.Accounts.SingleAsync(a => a.Id == leaving))).RevokedAt);
    }

    [Fact]
    public async Task A_second_press_a_revoked_successor_and_another_steward_change_nothing()
    {
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        var stranger = await AccountAsync(Role.Officer, Places.NextCommune);
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        var gone = await AccountAsync(Role.HamletHead, Places.NextHamlet);
        var heir = await AccountAsync(Role.HamletHead, Places.NextHamlet);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(gone, Now, default));

        Assert.Equal(SuccessionOutcome.UnknownAccount, await HandOverAsync(stranger, leaving, heir));
        Assert.Equal(SuccessionOutcome.UnknownSuccessor, await HandOverAsync(officer, leaving, gone));
        Assert.Equal(SuccessionOutcome.UnknownSuccessor, await HandOverAsync(officer, leaving, leaving));
        Assert.Equal(SuccessionOutcome.Done, await HandOverAsync(officer, leaving, heir));
        Assert.Equal(SuccessionOutcome.UnknownAccount, await HandOverAsync(officer, leaving, heir));
        Assert.Equal(2, await InUnit(unit => unit.Db.AreaScopes.CountAsync(s => s.AccountId == heir)));
    }

    [Fact]
    public async Task Pressed_five_times_at_once_it_is_handed_over_once()
    {
        var leaving = await AccountAsync(Role.HamletHead, Places.Hamlet);
        var heir = await AccountAsync(Role.HamletHead, Places.NextHamlet);

        var outcomes = await AtOnce(5, unit => unit.Get<Succession>().HandOverAsync(leaving, heir, Now, default));

        Assert.Single(outcomes, o => o == SuccessionOutcome.Done);
        Assert.Equal(2, await InUnit(unit => unit.Db.AreaScopes.CountAsync(s => s.AccountId == heir)));
    }

    [Fact]
    public async Task Those_of_the_same_place_are_offered_first_and_nobody_of_another_role_or_area()
    {
        var province = await AccountAsync(Role.Province, Places.Province);
        var leaving = await AccountAsync(Role.Officer, Places.NextCommune);
        var far = await AccountAsync(Role.Officer, Places.Commune);
        var near = await AccountAsync(Role.Officer, Places.NextCommune);
        await AccountAsync(Role.Officer, Places.CommuneOfOtherProvince);
        await AccountAsync(Role.HamletHead, Places.HamletOfNextCommune);

        var offered = await InUnit(async unit => await unit.Get<Succession>().SuccessorsAsync(province, (await unit.Get<Stewardship>().FindAsync(province, leaving, default))!, default));

        Assert.Equal([near, far], offered.Select(a => a.Id));
    }

    private Task<SuccessionOutcome> HandOverAsync(Guid steward, Guid leaving, Guid successor) =>
        InUnit(unit => unit.Get<Succession>().HandOverAsync(steward, leaving, successor, Now, default));

    private Task<IReadOnlyList<Duty>> OpenOfAsync(Guid account) => InUnit(async unit =>
        (await unit.Get<DutyBooks>().ReadAsync((await unit.Get<Recipients>().FindAsync(account, default))!, Today, default)).Duties);

    private Task<List<Guid?>> SurveyorsAsync() => InUnit(unit => unit.Db.ReviewTargets.OrderBy(t => t.Reason).Select(t => t.SurveyorId).ToListAsync());

    // One household to be surveyed, on the list, and one that asked and has its scores.
    private async Task AddTargetsAsync(Guid surveyor)
    {
        var households = await InUnit(unit => unit.Db.Households.Where(h => h.HamletCode == Places.Hamlet).OrderBy(h => h.Id).ToListAsync());
        var campaign = new ReviewCampaign { CommuneCode = Places.Commune, ProvinceCode = Places.Province, Year = 2026, OpenedAt = Now };
        await InUnit(unit => unit.Db.ReviewCampaigns.AddAsync(campaign).AsTask());
        await InUnit(async unit =>
        {
            foreach (var (household, reason) in households.Zip([TargetReason.OnList, TargetReason.Requested]))
                await unit.Db.ReviewTargets.AddAsync(new ReviewTarget { CampaignId = campaign.Id, HouseholdId = household.Id, HamletCode = Places.Hamlet, Reason = reason, SurveyorId = surveyor });
            await unit.Db.Assessments.AddAsync(new Assessment { HouseholdId = households[1].Id, Year = 2026, Status = HouseholdStatus.Poor, B1Score = 100, B2Score = 30 });
        });
    }

    private Task<Guid> AccountAsync(Role role, string area) => InUnit(unit => Neighbourhood.AccountAsync(unit, role, Now, area));

    private static GapAssignment GapsOf(string hamlet) => new()
    {
        HamletCode = hamlet,
        CommuneCode = Places.Commune,
        ProvinceCode = Places.Province,
        AssignedAt = Now,
        DueOn = Today.AddDays(3),
        Households = 3,
    };
}

public sealed class SuccessionOnSqlite(SqliteDatabase database) : SuccessionTests(database), IClassFixture<SqliteDatabase>;

public sealed class SuccessionOnPostgres(PostgresDatabase database) : SuccessionTests(database), IClassFixture<PostgresDatabase>;
