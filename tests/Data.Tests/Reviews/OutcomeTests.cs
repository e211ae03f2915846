using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Privacy;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

/// <summary>Residents who want to be told the outcome of their review: what they wait for, and what they are told, once.</summary>
public abstract class OutcomeTests(TestDatabase database) : CampaignStoreTests(database)
{
    private static readonly DateOnly LastDay = new(2026, 12, 14);

    [Fact]
    public async Task Who_is_under_review_waits_for_the_law_s_last_day_and_who_has_an_outcome_for_nothing()
    {
        var me = await LinkAsync(Neighbourhood.Own);
        Assert.Null(await AwaitedAsync(me));
        await OpenAsync(Reader.Operator);

        Assert.Equal((LastDay, "recognise", false), await AwaitedAsync(me) is { } awaited ? (awaited.By, awaited.Step.Id, awaited.IsWanted) : default);
        await WantAsync(me);
        await WantAsync(me);
        Assert.True((await AwaitedAsync(me))!.IsWanted);
        Assert.Equal([Year], await InUnit(unit => unit.Get<OutcomeWishes>().YearsAsync(me, default)));
        await DecideAsync();
        Assert.Null(await AwaitedAsync(me));
    }

    /// <summary>A household off the list that asks: on which day, and until when it may expect its outcome.</summary>
    [Theory]
    [InlineData("2026-03-15", "2026-03-30")]
    [InlineData("2026-03-16", "2026-04-30")]
    [InlineData("2026-10-20", "2026-12-14")]
    [InlineData("2026-12-16", null)]
    public async Task A_paper_filed_outside_the_yearly_review_is_answered_with_the_round_that_begins_after_it(string filed, string? by)
    {
        var me = await LinkAsync(Neighbourhood.Own);
        await ChangeAsync(Neighbourhood.Own, h => h.Assessments[0].Status = HouseholdStatus.NotPoor);
        await AssessAsync(Neighbourhood.Own, a => (a.Status, a.RequestedOn) = (HouseholdStatus.NotPoor, DateOnly.Parse(filed, null)));

        Assert.Equal(by is null ? null : DateOnly.Parse(by, null), (await AwaitedAsync(me))?.By);
    }

    [Fact]
    public async Task Only_who_asked_is_told_once_when_the_decision_is_there_and_with_its_day()
    {
        var (me, _) = (await WaitAsync(), await LinkAsync(Neighbourhood.Own, "u2"));
        Assert.Empty(await DueAsync());
        await DecideAsync();

        var news = Assert.Single(await DueAsync());
        Assert.Equal((me.UserId, true, (DateOnly?)Today), (news.To.ConversationId, news.IsOut, news.OutOn));
        Assert.Single(await AtOnce(5, unit => unit.Get<OutcomeTelling>().TellAsync(news, "told", Now, default)), told => told);
        Assert.Empty(await DueAsync());
        Assert.Equal(me.UserId, (await InUnit(unit => unit.Db.Outbox.SingleAsync())).ConversationId);
        Assert.Equal(Neighbourhood.Own, (await InUnit(unit => unit.Db.Audit.SingleAsync(a => a.AccountId == me.AccountId))).Subject);
    }

    [Fact]
    public async Task Who_is_found_not_to_be_poor_is_told_with_all_others_when_the_commune_has_recognised_the_results()
    {
        var me = await WaitAsync();
        await AssessAsync(Neighbourhood.Own, a => (a.Status, a.B1Score, a.ReviewedOn) = (HouseholdStatus.NotPoor, 180, Today.AddDays(-3)));
        Assert.Empty(await DueAsync());
        Assert.True((await AwaitedAsync(me))!.IsWanted);
        var recognise = await StepAsync("recognise", hamlet: null);
        await InUnit(unit => unit.Db.CampaignSteps.Where(s => s.Id == recognise)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, CampaignStepState.Reported).SetProperty(s => s.SettledOn, Today)));

        Assert.Equal(Today, Assert.Single(await DueAsync()).OutOn);
        Assert.Null(await AwaitedAsync(me));
    }

    [Fact]
    public async Task A_day_that_the_commune_has_moved_is_told_once_and_one_that_has_passed_is_not()
    {
        await WaitAsync();
        var officer = await ReaderAsync(Role.Officer);
        var recognise = await StepAsync("recognise", hamlet: null);
        await InUnit(unit => unit.Get<CampaignMoves>().MoveAsync(officer, recognise, new DateOnly(2026, 12, 7), "họp sớm", Today, Now, default));

        Assert.Empty(await DueAsync(new DateOnly(2026, 12, 8)));
        var news = Assert.Single(await DueAsync());
        Assert.Equal((false, LastDay, new DateOnly(2026, 12, 7)), (news.IsOut, news.ToldBefore, news.By));
        Assert.True(await TellAsync(news));
        Assert.False(await TellAsync(news));
        Assert.Empty(await DueAsync());
        await DecideAsync();
        Assert.True(Assert.Single(await DueAsync()).IsOut);
    }

    [Fact]
    public async Task What_a_blocked_chat_does_not_take_goes_to_nobody_else_of_the_household()
    {
        await WaitAsync();
        await LinkAsync(Neighbourhood.Own, "u2");
        await DecideAsync();
        await TellAsync(Assert.Single(await DueAsync()));

        var stopped = await InUnit(async unit => await unit.Get<UnreachableChats>().StopAsync(await unit.Db.Outbox.AsNoTracking().SingleAsync(), "blocked", Now, default));
        var message = await InUnit(unit => unit.Db.Outbox.SingleAsync());
        Assert.Equal((null, OutboxState.Stopped, "u1", ""), (stopped.MovedTo, message.State, message.ConversationId, message.Payload));
        Assert.Empty(stopped.ToTell);
    }

    [Fact]
    public async Task A_wish_ends_with_the_link_the_office_the_wish_itself_and_its_year()
    {
        var person = await WaitAsync();
        await InUnit(unit => unit.Db.LinkedChats.ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreachableSince, Now)));
        await DecideAsync();
        Assert.Empty(await DueAsync());
        await InUnit(unit => unit.Get<UnreachableChats>().HeardFromAsync(person.Channel, person.UserId, default));
        Assert.Single(await DueAsync());
        await AssessAsync(Neighbourhood.Own, a => a.DecisionNo = null);

        await InUnit(unit => unit.Get<AccountDirectory>().UnlinkAsync(person.Channel, person.UserId, default));
        Assert.Equal(0, await WishesAsync());

        person = await LinkAsync(Neighbourhood.Own);
        await WantAsync(person);
        await InUnit(unit => unit.Get<OwnData>().EraseAsync(new ConversationAddress(person.Channel, person.UserId), person, Now, default));
        Assert.Equal(0, await WishesAsync());

        person = await LinkAsync(Neighbourhood.Own);
        await WantAsync(person);
        Assert.True(await InUnit(unit => unit.Get<OutcomeWishes>().TakeBackAsync(person, default)));
        Assert.False(await InUnit(unit => unit.Get<OutcomeWishes>().TakeBackAsync(person, default)));

        await WantAsync(person);
        await InUnit(unit => unit.Get<Retention>().ForgetAsync(new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), default));
        Assert.Equal(1, await WishesAsync());
        await InUnit(unit => unit.Get<Retention>().ForgetAsync(new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero), default));
        Assert.Equal(0, await WishesAsync());

        await WantAsync(person);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(person.AccountId!.Value, Now, default));
        Assert.Equal(0, await WishesAsync());
    }

    private async Task<ConsentGiver> WaitAsync()
    {
        await OpenAsync(Reader.Operator);
        var person = await LinkAsync(Neighbourhood.Own);
        await WantAsync(person);
        return person;
    }

    private async Task<ConsentGiver> LinkAsync(string household, string user = "u1")
    {
        await InUnit(Neighbourhood.AddAsync);
        return await InUnit(async unit =>
        {
            var accounts = unit.Get<AccountDirectory>();
            var account = await accounts.ResidentOfAsync(household, Now, default);
            await unit.Db.SaveChangesAsync();
            await accounts.TieAsync(account, "web", user, user, Now, default);
            return new ConsentGiver("web", user, account.Id);
        });
    }

    private Task DecideAsync() => AssessAsync(Neighbourhood.Own, a => (a.DecisionNo, a.DecisionDate) = ("09/QĐ-UBND", Today));

    private Task<AwaitedOutcome?> AwaitedAsync(ConsentGiver person) =>
        InUnit(async unit => await unit.Get<OutcomeWishes>().AwaitedAsync(person, await OwnAsync(unit), Today, default));

    private Task<AwaitedOutcome?> WantAsync(ConsentGiver person) =>
        InUnit(async unit => await unit.Get<OutcomeWishes>().WantAsync(person, await OwnAsync(unit), Today, Now, default));

    private static Task<Household> OwnAsync(UnitOfWork unit) => unit.Db.Households.AsNoTracking().Include(h => h.Assessments).SingleAsync(h => h.Code == Neighbourhood.Own);

    private Task<IReadOnlyList<OutcomeNews>> DueAsync(DateOnly? day = null) => InUnit(unit => unit.Get<OutcomeTelling>().DueAsync(day ?? Today, default));

    private Task<bool> TellAsync(OutcomeNews news) => InUnit(unit => unit.Get<OutcomeTelling>().TellAsync(news, "told", Now, default));

    private Task<int> WishesAsync() => InUnit(unit => unit.Db.OutcomeWishes.CountAsync());
}

public sealed class OutcomesOnSqlite(SqliteDatabase database) : OutcomeTests(database), IClassFixture<SqliteDatabase>;

public sealed class OutcomesOnPostgres(PostgresDatabase database) : OutcomeTests(database), IClassFixture<PostgresDatabase>;
