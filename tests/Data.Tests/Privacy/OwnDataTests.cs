using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Privacy;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Privacy;

public abstract class OwnDataTests(TestDatabase database) : StoreTests(database)
{
    private static readonly ConversationAddress Chat = new("web", "mine");
    private static readonly ConversationAddress Neighbours = new("web", "hers");

    [Fact]
    public async Task A_consent_holds_for_its_purpose_its_version_and_its_account_until_it_is_withdrawn()
    {
        var (me, linked, other) = (new ConsentGiver("web", "u1", null), new ConsentGiver("web", "u1", Guid.NewGuid()), new ConsentGiver("web", "u2", null));
        await GiveAsync(linked, ConsentPurpose.Requests);
        await GiveAsync(linked, ConsentPurpose.Requests);

        Assert.True(await IsGivenAsync(linked, ConsentPurpose.Requests, "1"));
        Assert.False(await IsGivenAsync(linked, ConsentPurpose.Requests, "2"));
        Assert.False(await IsGivenAsync(linked, ConsentPurpose.Linking, "1"));
        Assert.False(await IsGivenAsync(me, ConsentPurpose.Requests, "1"));
        Assert.False(await IsGivenAsync(other, ConsentPurpose.Requests, "1"));
        Assert.Equal(1, await InUnit(unit => unit.Get<Consents>().WithdrawAsync(linked, Now, default)));
        Assert.False(await IsGivenAsync(linked, ConsentPurpose.Requests, "1"));
        Assert.NotNull((await InUnit(unit => unit.Db.Consents.SingleAsync())).WithdrawnAt);
    }

    [Fact]
    public async Task What_is_erased_is_what_the_bot_kept_of_this_chat_and_no_other()
    {
        var person = new ConsentGiver(Chat.Channel, "u1", null);
        await GiveAsync(person, ConsentPurpose.SavedCheck);
        foreach (var chat in new[] { Chat, Neighbours })
        {
            await InUnit(unit => unit.Get<Transcript>().AppendAsync(chat.ConversationId, "k", "{}", Now, default));
            await InUnit(unit =>
            {
                unit.Get<UnansweredQuestions>().Add("bò sữa", "abstain", null, Now, chat);
                unit.Get<FileStore>().Add(chat, new FileContent("a.txt", "text/plain", [1]), Now, TimeSpan.FromDays(1));
                return Task.CompletedTask;
            });
        }

        var code = await InUnit(async unit =>
        {
            await Neighbourhood.AddAsync(unit);
            return (await unit.Get<AccountDirectory>().InviteAsync("nhà", Role.Resident, AreaLevel.Household, Neighbourhood.Own, Now, default))!.Code;
        });
        await InUnit(unit => unit.Get<AccountDirectory>().LinkAsync(code, Chat.Channel, "u1", Chat.ConversationId, Now, default));
        await InUnit(unit => unit.Get<Transcript>().AppendAsync(Chat.ConversationId, "k2", "{}", Now, default));

        await InUnit(unit => unit.Get<OwnData>().EraseAsync(Chat, person, Now, default));

        Assert.Equal(new KeptOfChat(0, 0, 0), await InUnit(unit => unit.Get<OwnData>().CountAsync(Chat, default)));
        Assert.Equal(new KeptOfChat(1, 1, 1), await InUnit(unit => unit.Get<OwnData>().CountAsync(Neighbours, default)));
        Assert.Empty(await InUnit(unit => unit.Db.LinkedChats.ToListAsync()));
        Assert.False(await IsGivenAsync(person, ConsentPurpose.SavedCheck, "1"));
        Assert.Equal(Neighbourhood.All.Count, await InUnit(unit => unit.Db.Households.CountAsync()));
    }

    [Fact]
    public async Task Long_after_a_decision_only_that_and_how_it_was_decided_is_kept_and_used_up_codes_go()
    {
        var wanted = new WantedValue(RecordPart.Member, 2, nameof(Member.BirthDate), "2000-03-04");
        var resident = await InUnit(unit => Neighbourhood.AccountAsync(unit, Role.Resident, Now));
        var asked = new NewRequest(RequestKind.Correction, resident, Chat, Neighbourhood.Own) { Text = "sai", Values = [wanted] };
        var (decided, open) = (await OpenAsync(asked), await OpenAsync(asked with { Text = "vẫn sai" }));
        await InUnit(unit => unit.Get<RequestDesk>().WithdrawAsync(resident, decided.Id, Now, default));

        await InUnit(unit => unit.Get<Retention>().ForgetAsync(Now.AddMonths(11), default));
        Assert.NotNull((await FindAsync(decided.Id)).Text);
        await InUnit(unit => unit.Get<Retention>().ForgetAsync(Now.AddMonths(13), default));

        var kept = await FindAsync(decided.Id);
        Assert.Equal((RequestState.Withdrawn, null, 0), (kept.State, kept.Text, kept.Values.Count));
        Assert.Single((await FindAsync(open.Id)).Values);
        Assert.Empty(await InUnit(unit => unit.Db.LinkCodes.ToListAsync()));
    }

    private async Task<Request> OpenAsync(NewRequest asked) =>
        Assert.IsType<Request>(await InUnit(unit => unit.Get<RequestDesk>().OpenAsync(asked, Now, new DateOnly(2026, 11, 22), default)));

    private Task<Request> FindAsync(Guid id) => InUnit(unit => unit.Db.Requests.AsNoTracking().Include(r => r.Values).SingleAsync(r => r.Id == id));

    private Task GiveAsync(ConsentGiver giver, ConsentPurpose purpose) => InUnit(unit => unit.Get<Consents>().GiveAsync(giver, purpose, "1", Now, default));

    private Task<bool> IsGivenAsync(ConsentGiver giver, ConsentPurpose purpose, string version) =>
        InUnit(unit => unit.Get<Consents>().IsGivenAsync(giver, purpose, version, default));
}

public sealed class OwnDataOnSqlite(SqliteDatabase database) : OwnDataTests(database), IClassFixture<SqliteDatabase>;

public sealed class OwnDataOnPostgres(PostgresDatabase database) : OwnDataTests(database), IClassFixture<PostgresDatabase>;
