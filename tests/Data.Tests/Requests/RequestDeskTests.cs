using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Requests;

public abstract class RequestDeskTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ConversationAddress Chat = new("test", "chat-1");
    private static readonly WantedValue BornIn2000 = new(RecordPart.Member, 2, nameof(Member.BirthDate), "2000-03-04");
    private static readonly WantedValue NewId = new(RecordPart.Member, 1, nameof(Member.CitizenId), "097161084730");
    private static readonly WantedValue B1 = new(RecordPart.Assessment, 2025, nameof(Assessment.B1Score), "135");

    [Fact]
    public async Task A_request_has_the_days_by_which_the_law_wants_an_answer()
    {
        var request = await OpenAsync(await ResidentAsync(), BornIn2000);

        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 2)), (request.AcknowledgeBy, request.DueOn));
        Assert.Equal(Places.Commune, request.CommuneCode);
        Assert.False(request.IsLate(new DateOnly(2026, 11, 24)));
        Assert.True(request.IsLate(new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public async Task Asking_the_same_again_even_at_once_opens_one_request()
    {
        var resident = await ResidentAsync();

        var opened = await AtOnce(4, unit => unit.Get<RequestDesk>().OpenAsync(Asked(resident, BornIn2000), Now, Today, default));
        var other = await OpenAsync(resident, BornIn2000 with { New = "2001-03-04" });

        Assert.Single(opened.Select(r => r!.Id).Distinct());
        Assert.NotEqual(opened[0]!.Id, other.Id);
    }

    [Fact]
    public async Task Nobody_asks_for_a_household_that_she_may_not_read_or_a_part_that_is_not_there()
    {
        var resident = await ResidentAsync();

        Assert.Null(await InUnit(unit => unit.Get<RequestDesk>().OpenAsync(Asked(resident, BornIn2000) with { HouseholdCode = Neighbourhood.SameHamlet }, Now, Today, default)));
        Assert.Null(await InUnit(unit => unit.Get<RequestDesk>().OpenAsync(Asked(resident, BornIn2000 with { Number = 9 }), Now, Today, default)));
    }

    [Fact]
    public async Task What_is_granted_is_recorded_with_who_granted_it_and_why()
    {
        var request = await OpenAsync(await ResidentAsync(), BornIn2000, NewId);
        var officer = await ReaderAsync(Role.Officer);

        Assert.IsType<RequestOutcome.Done>(await GrantAsync(officer, request));

        var changes = await InUnit(unit => unit.Db.RecordChanges.OrderBy(c => c.Id).ToListAsync());
        Assert.All(changes, c => Assert.Equal((officer.AccountId, request.Id), (c.AccountId, c.RequestId)));
        Assert.Equal([nameof(Member.BirthDate), nameof(Member.CitizenId)], changes.Select(c => c.Field).Order());
        var members = await InUnit(unit => unit.Db.Members.Where(m => m.HouseholdId == request.HouseholdId).OrderBy(m => m.Number).ToListAsync());
        Assert.Equal(new DateOnly(2000, 3, 4), members[1].BirthDate);
        Assert.Equal("097161084730", await InUnit(unit => Task.FromResult(unit.Get<RecordValues>().Text(members[0].CitizenId))));
        Assert.NotNull(members[0].CitizenIdIndex);
    }

    [Fact]
    public async Task The_name_of_the_first_person_is_the_name_of_the_household()
    {
        var request = await OpenAsync(await ResidentAsync(), new WantedValue(RecordPart.Member, 1, nameof(Member.FullName), "Giàng Thị Sáy"));

        await GrantAsync(await ReaderAsync(Role.Officer), request);

        Assert.Equal("Giàng Thị Sáy", await InUnit(unit => unit.Db.Households.Where(h => h.Id == request.HouseholdId).Select(h => h.HeadName).SingleAsync()));
    }

    [Fact]
    public async Task Two_officers_at_once_record_once_and_the_second_is_told()
    {
        var request = await OpenAsync(await ResidentAsync(), BornIn2000);
        var (first, second) = (await ReaderAsync(Role.Officer), await ReaderAsync(Role.Officer));

        var outcomes = await AtOnce(6, unit => unit.Get<RequestDesk>().GrantAsync(Random.Shared.Next(2) == 0 ? first : second, request.Id, Now, default));

        Assert.Single(outcomes.OfType<RequestOutcome.Done>());
        Assert.Equal(5, outcomes.OfType<RequestOutcome.AlreadyDone>().Count());
        Assert.Equal(1, await InUnit(unit => unit.Db.RecordChanges.CountAsync()));
    }

    [Fact]
    public async Task A_grant_and_a_refusal_at_once_end_as_one_of_them()
    {
        var request = await OpenAsync(await ResidentAsync(), BornIn2000);
        var officer = await ReaderAsync(Role.Officer);
        var turn = 0;

        var outcomes = await AtOnce(4, unit => Interlocked.Increment(ref turn) % 2 == 0
            ? unit.Get<RequestDesk>().GrantAsync(officer, request.Id, Now, default)
            : unit.Get<RequestDesk>().RefuseAsync(officer, request.Id, "chưa có giấy tờ", Now, default));

        var state = Assert.Single(outcomes.OfType<RequestOutcome.Done>()).Request.State;
        Assert.Equal(state == RequestState.Granted ? 1 : 0, await InUnit(unit => unit.Db.RecordChanges.CountAsync()));
    }

    [Fact]
    public async Task A_record_that_was_changed_meanwhile_is_not_overwritten()
    {
        var (older, newer) = (await OpenAsync(await ResidentAsync(), BornIn2000), await OpenAsync(await ResidentAsync(), BornIn2000 with { New = "2001-03-04" }));
        var officer = await ReaderAsync(Role.Officer);
        await GrantAsync(officer, newer);

        var outcome = Assert.IsType<RequestOutcome.ChangedMeanwhile>(await GrantAsync(officer, older));

        Assert.Equal("2001-03-04", Assert.Single(outcome.Values).Now);
        Assert.Equal(RequestState.Open, (await InUnit(unit => unit.Get<RequestDesk>().FindAsync(officer, older.Id, Now, default)))!.Request.State);
        Assert.Equal(1, await InUnit(unit => unit.Db.RecordChanges.CountAsync()));
    }

    [Fact]
    public async Task A_closed_year_stays_as_it_is()
    {
        var request = await OpenAsync(await ResidentAsync(), B1, BornIn2000);
        await InUnit(unit => unit.Get<ReviewYears>().CloseAsync(Places.Commune, 2025, new RecordAuthor(null, Now), default));

        var outcome = Assert.IsType<RequestOutcome.YearClosed>(await GrantAsync(await ReaderAsync(Role.Officer), request));

        Assert.Equal([2025], outcome.Years);
        Assert.Empty(await InUnit(unit => unit.Db.RecordChanges.ToListAsync()));
    }

    [Theory]
    [InlineData(Role.Resident)]
    [InlineData(Role.HamletHead)]
    [InlineData(Role.Province)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Curator)]
    public async Task Only_officers_of_the_commune_see_and_decide(Role role)
    {
        var request = await OpenAsync(await ResidentAsync(), BornIn2000);
        var (own, next, other) = (await ReaderAsync(Role.Officer), await ReaderAsync(Role.Officer, Places.NextCommune), await ReaderAsync(role));

        Assert.Single(await InUnit(unit => unit.Get<RequestDesk>().OpenForAsync(own, Now, default)));
        foreach (var stranger in new[] { next, other })
        {
            Assert.Empty(await InUnit(unit => unit.Get<RequestDesk>().OpenForAsync(stranger, Now, default)));
            Assert.Null(await InUnit(unit => unit.Get<RequestDesk>().FindAsync(stranger, request.Id, Now, default)));
            Assert.IsType<RequestOutcome.NotFound>(await GrantAsync(stranger, request));
            Assert.IsType<RequestOutcome.NotFound>(await InUnit(unit => unit.Get<RequestDesk>().RefuseAsync(stranger, request.Id, "x", Now, default)));
            Assert.IsType<RequestOutcome.NotFound>(await InUnit(unit => unit.Get<RequestDesk>().AcknowledgeAsync(stranger, request.Id, Now, default)));
        }

        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(own.AccountId, Now, default));
        Assert.IsType<RequestOutcome.NotFound>(await GrantAsync(own, request));
    }

    [Fact]
    public async Task Receipt_is_confirmed_once_and_a_request_is_taken_back_by_who_asked_alone()
    {
        var resident = await ResidentAsync();
        var request = await OpenAsync(resident, BornIn2000);
        var officer = await ReaderAsync(Role.Officer);

        Assert.IsType<RequestOutcome.Done>(await InUnit(unit => unit.Get<RequestDesk>().AcknowledgeAsync(officer, request.Id, Now, default)));
        Assert.IsType<RequestOutcome.AlreadyDone>(await InUnit(unit => unit.Get<RequestDesk>().AcknowledgeAsync(officer, request.Id, Now.AddDays(1), default)));
        Assert.IsType<RequestOutcome.NotFound>(await InUnit(unit => unit.Get<RequestDesk>().WithdrawAsync(officer.AccountId, request.Id, Now, default)));
        Assert.IsType<RequestOutcome.Done>(await InUnit(unit => unit.Get<RequestDesk>().WithdrawAsync(resident, request.Id, Now, default)));
        Assert.IsType<RequestOutcome.AlreadyDone>(await GrantAsync(officer, request));
        Assert.Empty(await InUnit(unit => unit.Db.RecordChanges.ToListAsync()));
    }

    [Fact]
    public async Task The_program_lists_what_is_due_or_late_by_commune()
    {
        await OpenAsync(await ResidentAsync(), BornIn2000);

        Assert.Empty(await DueAsync(Places.Commune, new DateOnly(2026, 11, 23)));
        Assert.Single(await DueAsync(Places.Commune, new DateOnly(2026, 11, 24)));
        Assert.Single(await DueAsync(null, new DateOnly(2026, 11, 24)));
        Assert.Empty(await DueAsync(Places.NextCommune, new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public async Task Words_and_values_are_sealed()
    {
        var resident = await ResidentAsync();
        var request = await InUnit(unit => unit.Get<RequestDesk>().OpenAsync(Asked(resident, NewId) with { Text = "thẻ ghi nhầm" }, Now, Today, default));

        var stored = await InUnit(unit => unit.Db.Requests.Include(r => r.Values).SingleAsync());

        Assert.DoesNotContain("nhầm", System.Text.Encoding.UTF8.GetString(stored.Text!.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("097161084730", System.Text.Encoding.UTF8.GetString(stored.Values[0].New.Bytes), StringComparison.Ordinal);
        Assert.Equal("thẻ ghi nhầm", await InUnit(unit => Task.FromResult(unit.Get<RequestDesk>().TextOf(request!))));
    }

    private Task<IReadOnlyList<ListedRequest>> DueAsync(string? commune, DateOnly upTo) =>
        InUnit(unit => unit.Get<RequestDesk>().DueForOperatorAsync(commune, upTo, Now, default));

    private Task<Guid> ResidentAsync() => InUnit(async unit =>
    {
        await Neighbourhood.AddAsync(unit);
        var account = await unit.Get<AccountDirectory>().ResidentOfAsync(Neighbourhood.Own, Now, default);
        return account.Id;
    });

    private Task<Reader> ReaderAsync(Role role, string? area = null) =>
        InUnit(async unit => new Reader(await Neighbourhood.AccountAsync(unit, role, Now, area), "test"));

    private async Task<Request> OpenAsync(Guid resident, params WantedValue[] values) =>
        Assert.IsType<Request>(await InUnit(unit => unit.Get<RequestDesk>().OpenAsync(Asked(resident, values), Now, Today, default)));

    private Task<RequestOutcome> GrantAsync(Reader officer, Request request) => InUnit(unit => unit.Get<RequestDesk>().GrantAsync(officer, request.Id, Now, default));

    private static NewRequest Asked(Guid account, params WantedValue[] values) => new(RequestKind.Correction, account, Chat, Neighbourhood.Own) { Values = values };
}

public sealed class RequestDeskOnSqlite(SqliteDatabase database) : RequestDeskTests(database), IClassFixture<SqliteDatabase>;

public sealed class RequestDeskOnPostgres(PostgresDatabase database) : RequestDeskTests(database), IClassFixture<PostgresDatabase>;
