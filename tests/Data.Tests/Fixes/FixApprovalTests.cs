using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Messaging;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Fixes;

/// <summary>Values on their way into a record: an officer's at once, a hamlet head's after an officer's yes.</summary>
public abstract class FixApprovalTests(TestDatabase database) : StoreTests(database)
{
    private const string NewId = "001099012345";

    private static readonly FixedValue Id = new(FixField.CitizenId, 2, null, NewId);
    private static readonly FixedValue Reviewed = new(FixField.ReviewedOn, 2025, null, "2025-11-03");

    [Fact]
    public async Task An_officers_values_are_recorded_with_their_history_and_the_gaps_are_judged_again()
    {
        var officer = await ReaderAsync(Role.Officer);

        var outcome = await RecordAsync(officer, [Id, Reviewed]);

        var recorded = Assert.IsType<FixOutcome.Recorded>(outcome);
        Assert.Equal([GapRule.CitizenIdMissing, GapRule.ReviewMissing], recorded.Closed.Select(g => g.Rule).Order());
        Assert.DoesNotContain(GapRule.CitizenIdMissing, recorded.Left.Select(g => g.Rule));
        var changes = await InUnit(unit => unit.Db.RecordChanges.OrderBy(c => c.Field).ToListAsync());
        Assert.Equal([("CitizenId", 2L), ("ReviewedOn", 2025L)], changes.Select(c => (c.Field, c.Number!.Value)));
        Assert.All(changes, c => Assert.Equal(officer.AccountId, c.AccountId));
        Assert.Equal(NewId, await RecordedIdAsync());
    }

    [Fact]
    public async Task Values_that_were_changed_since_they_were_shown_are_told_and_nothing_is_recorded()
    {
        var officer = await ReaderAsync(Role.Officer);
        await RecordAsync(officer, [Reviewed]);

        var outcome = await RecordAsync(officer, [Id, Reviewed with { New = "2025-11-04" }]);

        Assert.Equal("2025-11-03", Assert.Single(Assert.IsType<FixOutcome.Changed>(outcome).Now).Old);
        Assert.Null(await RecordedIdAsync());
    }

    [Fact]
    public async Task A_closed_year_stands()
    {
        var officer = await ReaderAsync(Role.Officer);
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync(Places.Commune, 2025, new RecordAuthor(null, Now), default));

        Assert.Equal(2025, Assert.IsType<FixOutcome.YearClosed>(await RecordAsync(officer, [Id, Reviewed])).Year);
        Assert.Null(await RecordedIdAsync());
        Assert.IsType<FixOutcome.Recorded>(await RecordAsync(officer, [Id]));
    }

    [Theory]
    [InlineData(Role.HamletHead, null)]
    [InlineData(Role.Province, null)]
    [InlineData(Role.Resident, null)]
    [InlineData(Role.Officer, Places.NextCommune)]
    public async Task Nobody_but_an_officer_of_the_commune_records_or_decides(Role role, string? area)
    {
        var reader = await ReaderAsync(role, area);
        var id = await OpenAsync(await ReaderAsync(Role.HamletHead));

        Assert.IsType<FixOutcome.NotFound>(await RecordAsync(reader, [Id]));
        Assert.IsType<FixOutcome.NotFound>((await GrantAsync(reader, id)).Outcome);
        Assert.Null(await InUnit(unit => unit.Get<FixApproval>().FindAsync(reader, id, Now, default)));
        Assert.Null(await RecordedIdAsync());
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_grants_and_the_values_were_sealed_until_then()
    {
        var officer = await ReaderAsync(Role.Officer);
        var id = await OpenAsync(await ReaderAsync(Role.HamletHead));
        var value = await InUnit(unit => unit.Db.Requests.Where(r => r.Id == id).SelectMany(r => r.Values).SingleAsync());
        Assert.Equal(ProtectedField.RecordedValue, value.New.Field);

        var outcomes = await AtOnce(2, unit => unit.Get<FixApproval>().GrantAsync(officer, id, new RecordAuthor(officer.AccountId, Now), default));

        Assert.Single(outcomes, o => o.Outcome is FixOutcome.Recorded);
        Assert.Single(outcomes, o => o.Outcome is FixOutcome.Decided);
        Assert.Equal(id, (await InUnit(unit => unit.Db.RecordChanges.SingleAsync())).RequestId);
        Assert.Equal(NewId, await RecordedIdAsync());
    }

    [Fact]
    public async Task A_grant_of_what_was_changed_meanwhile_leaves_the_request_open_and_a_refusal_ends_it()
    {
        var officer = await ReaderAsync(Role.Officer);
        var id = await OpenAsync(await ReaderAsync(Role.HamletHead));
        await RecordAsync(officer, [Id with { New = "001099012346" }]);

        Assert.IsType<FixOutcome.Changed>((await GrantAsync(officer, id)).Outcome);
        Assert.Equal(RequestState.Open, await StateAsync(id));
        var refused = await InUnit(unit => unit.Get<FixApproval>().RefuseAsync(officer, id, "xem lại giấy tờ", new RecordAuthor(officer.AccountId, Now), default));

        Assert.Equal("chat", refused.Asker?.ConversationId);
        Assert.Equal(RequestState.Refused, await StateAsync(id));
        Assert.IsType<FixOutcome.Decided>((await GrantAsync(officer, id)).Outcome);
    }

    [Fact]
    public async Task A_head_who_asks_again_withdraws_what_she_asked_before()
    {
        var head = await ReaderAsync(Role.HamletHead);

        var (first, second) = (await OpenAsync(head), await OpenAsync(head));

        Assert.Equal((RequestState.Withdrawn, RequestState.Open), (await StateAsync(first), await StateAsync(second)));
    }

    private Task<Reader> ReaderAsync(Role role, string? area = null) =>
        InUnit(async unit => new Reader(await Neighbourhood.AccountAsync(unit, role, Now, area), "web"));

    private Task<FixOutcome> RecordAsync(Reader officer, IReadOnlyList<FixedValue> values) =>
        InUnit(unit => unit.Get<HouseholdFixes>().RecordAsync(officer, Neighbourhood.Own, values, new RecordAuthor(officer.AccountId, Now), default));

    private Task<DecidedFix> GrantAsync(Reader officer, Guid id) =>
        InUnit(unit => unit.Get<FixApproval>().GrantAsync(officer, id, new RecordAuthor(officer.AccountId, Now), default));

    private async Task<Guid> OpenAsync(Reader head) => Assert.IsType<OpenedFix>(await InUnit(unit =>
        unit.Get<FixAsking>().OpenAsync(head, Neighbourhood.Own, [Id], new ConversationAddress("web", "chat"), new RecordAuthor(head.AccountId, Now), default))).Id;

    private Task<RequestState> StateAsync(Guid id) => InUnit(unit => unit.Db.Requests.Where(r => r.Id == id).Select(r => r.State).SingleAsync());

    private Task<string?> RecordedIdAsync() => InUnit(async unit =>
    {
        var household = await unit.Db.Households.AsNoTracking().Include(h => h.Members).SingleAsync(h => h.Code == Neighbourhood.Own);
        return unit.Get<HouseholdFixes>().Recorded(household, FixField.CitizenId, 2);
    });
}

public sealed class FixApprovalOnSqlite(SqliteDatabase database) : FixApprovalTests(database), IClassFixture<SqliteDatabase>;

public sealed class FixApprovalOnPostgres(PostgresDatabase database) : FixApprovalTests(database), IClassFixture<PostgresDatabase>;
