using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

public abstract class ReminderTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task A_reminder_is_recorded_once()
    {
        Assert.True(await RecordAsync("k1"));
        Assert.False(await RecordAsync("k1"));
        Assert.True(await RecordAsync("k2"));
        Assert.Equal(2, await InUnit(unit => unit.Db.Reminders.CountAsync()));
    }

    [Fact]
    public async Task A_reminder_due_on_five_instances_at_once_is_recorded_once()
    {
        var recorded = await AtOnce(5, unit => unit.Get<Reminders>().TryRecordAsync(NewReminder("k1"), default));

        Assert.Single(recorded, yes => yes);
    }

    [Fact]
    public async Task A_reminder_whose_transaction_fails_has_not_gone_out()
    {
        await using (var unit = BeginUnit())
        {
            await using var transaction = await unit.Db.Database.BeginTransactionAsync();
            await unit.Get<Reminders>().TryRecordAsync(NewReminder("k1"), default);
            await transaction.RollbackAsync();
        }

        Assert.True(await RecordAsync("k1"));
    }

    [Fact]
    public async Task A_reminder_is_kept_as_it_was_recorded()
    {
        var reminder = NewReminder("k1");
        await InUnit(unit => unit.Get<Reminders>().TryRecordAsync(reminder, default));

        var kept = await InUnit(unit => unit.Db.Reminders.SingleAsync(r => r.AccountId == reminder.AccountId));

        Assert.Equal(
            (reminder.Key, reminder.StepId, reminder.DueOn, reminder.Stage, reminder.CreatedAt),
            (kept.Key, kept.StepId, kept.DueOn, kept.Stage, kept.CreatedAt));
    }

    [Fact]
    public async Task Of_some_keys_those_that_have_gone_out_are_told()
    {
        await RecordAsync("k1");
        await RecordAsync("k3");

        var recorded = await InUnit(unit => unit.Get<Reminders>().RecordedAsync(["k1", "k2"], default));

        Assert.Equal(["k1"], recorded);
    }

    [Fact]
    public async Task Recipients_are_the_staff_in_office_of_the_roles_asked_for()
    {
        var head = await InviteAsync("Trưởng bản", Role.HamletHead);
        var officer = await InviteAsync("Cán bộ xã", Role.Officer);
        var revoked = await InviteAsync("Đã nghỉ", Role.Officer);
        await InviteAsync("Cán bộ tỉnh", Role.Province);
        await LinkAsync(revoked, "u9");
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(revoked.AccountId, Now, default));

        Assert.Equal([(officer.AccountId, "Cán bộ xã", Role.Officer)], Who(await RecipientsAsync(Role.Officer)));
        Assert.Equal(
            new[] { (head.AccountId, "Trưởng bản", Role.HamletHead), (officer.AccountId, "Cán bộ xã", Role.Officer) }.ToHashSet(),
            Who(await RecipientsAsync(Role.Officer, Role.HamletHead)).ToHashSet());
        Assert.Empty(await RecipientsAsync(Role.Curator));
        Assert.Empty(await RecipientsAsync());
    }

    [Fact]
    public async Task A_recipient_without_a_linked_account_is_named_once_without_an_address()
    {
        await InviteAsync("Cán bộ xã", Role.Officer);

        Assert.Null(Assert.Single(await RecipientsAsync(Role.Officer)).Chat);
    }

    [Fact]
    public async Task A_recipient_is_reached_on_every_linked_account()
    {
        var officer = await InviteAsync("Cán bộ xã", Role.Officer);
        await LinkAsync(officer, "u1");
        await InUnit(unit =>
        {
            unit.Db.LinkedChats.Add(new LinkedChat
            {
                Channel = "telegram",
                UserId = "u2",
                ConversationId = "chat of u2",
                AccountId = officer.AccountId,
                LinkedAt = Now,
            });
            return Task.CompletedTask;
        });

        var recipients = await RecipientsAsync(Role.Officer);

        Assert.All(recipients, r => Assert.Equal(officer.AccountId, r.AccountId));
        Assert.Equal(
            new[] { ("telegram", "chat of u2"), ("web", "chat of u1") },
            recipients.Select(r => (r.Chat!.Channel, r.Chat.ConversationId)).Order());
    }

    private static Reminder NewReminder(string key) => new()
    {
        Key = key,
        AccountId = Guid.NewGuid(),
        StepId = "bao-cao",
        DueOn = new DateOnly(2026, 12, 14),
        Stage = "d-3",
        CreatedAt = Now,
    };

    private static IEnumerable<(Guid Id, string Name, Role Role)> Who(IEnumerable<ReminderRecipient> recipients) =>
        recipients.Select(r => (r.AccountId, r.Name, r.Role));

    private Task<bool> RecordAsync(string key) => InUnit(unit => unit.Get<Reminders>().TryRecordAsync(NewReminder(key), default));

    private Task<IReadOnlyList<ReminderRecipient>> RecipientsAsync(params Role[] roles) =>
        InUnit(unit => unit.Get<Reminders>().RecipientsAsync(roles, default));

    private async Task<Invitation> InviteAsync(string name, Role role)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>()
            .InviteAsync(name, role, AreaLevel.Commune, Places.Commune, Now, default));
        return Assert.IsType<Invitation>(invitation);
    }

    private Task LinkAsync(Invitation invitation, string user) =>
        InUnit(unit => unit.Get<AccountDirectory>().LinkAsync(invitation.Code, "web", user, $"chat of {user}", Now, default));
}

public sealed class RemindersOnSqlite(SqliteDatabase database) : ReminderTests(database), IClassFixture<SqliteDatabase>;

public sealed class RemindersOnPostgres(PostgresDatabase database) : ReminderTests(database), IClassFixture<PostgresDatabase>;
