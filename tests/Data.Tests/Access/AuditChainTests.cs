using CauNoi.Data.Access;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class AuditChainTests(TestDatabase database) : StoreTests(database)
{
    private static readonly Reader Somebody = new(Guid.Parse("0190c0de-0000-7000-8000-000000000001"), "web", ReadPurpose.Review);

    [Fact]
    public async Task Entries_are_chained_in_the_order_in_which_they_were_added()
    {
        await AddAsync(3);
        await AddAsync(2);

        var entries = await AllAsync();

        Assert.Equal([1, 2, 3, 4, 5], entries.Select(e => e.Sequence));
        Assert.Equal(["1", "2", "3", "1", "2"], entries.Select(e => e.Subject));
        Assert.Empty(entries[0].PreviousMark);
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Mark, pair.Second.PreviousMark));
        Assert.Equal((5, null), await CheckAsync());
    }

    [Fact]
    public async Task Eight_writers_at_once_make_one_chain_without_a_hole()
    {
        await AtOnce(8, unit =>
        {
            for (var i = 0; i < 5; i++)
                unit.Db.Audit.Add(Somebody.Entry(AuditAction.HouseholdRead, $"{i}", allowed: true, Now));
            return Task.FromResult(0);
        });

        Assert.Equal((40, null), await CheckAsync());
    }

    [Fact]
    public async Task An_entry_of_a_turn_that_fails_leaves_no_hole_and_no_anchor()
    {
        await AddAsync(1);
        await using (var unit = BeginUnit())
        {
            await using var transaction = await unit.Db.Database.BeginTransactionAsync();
            unit.Db.Audit.Add(Somebody.Entry(AuditAction.HouseholdRead, "lost", allowed: true, Now));
            await unit.Db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal((1, null), await CheckAsync());
        await AddAsync(1);
        Assert.Equal((2, null), await CheckAsync());
        Assert.Equal(2, Anchor()?.Sequence);
    }

    /// <summary>Whatever somebody who writes into the database changes of an entry, its mark no longer fits.</summary>
    [Theory]
    [InlineData("\"Subject\" = 'x'")]
    [InlineData("\"Channel\" = 'x'")]
    [InlineData("\"At\" = \"At\" + 1")]
    [InlineData("\"Action\" = 'GapsRead'")]
    [InlineData("\"Allowed\" = NOT \"Allowed\"")]
    [InlineData("\"Purpose\" = 'Other'")]
    [InlineData("\"Purpose\" = NULL")]
    [InlineData("\"AccountId\" = NULL")]
    [InlineData("\"Count\" = 7")]
    [InlineData("\"PreviousMark\" = \"Mark\"")]
    [InlineData("\"Mark\" = \"PreviousMark\"")]
    public async Task An_edited_entry_is_found(string change)
    {
        await AddAsync(5);

        await TamperAsync($"UPDATE \"Audit\" SET {change} WHERE \"Sequence\" = 3");

        Assert.Equal((2, (AuditFault.Edited, 3L)), await CheckAsync());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 3)]
    [InlineData(2, 4)]
    public async Task Removed_entries_are_found_where_the_first_is_missing(int from, int to)
    {
        await AddAsync(5);

        await TamperAsync($"DELETE FROM \"Audit\" WHERE \"Sequence\" BETWEEN {from} AND {to}");

        Assert.Equal((from - 1, (AuditFault.Removed, from)), await CheckAsync());
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public async Task A_tail_that_was_cut_off_is_missed_by_the_anchor(int from, int left)
    {
        await AddAsync(5);

        await TamperAsync($"DELETE FROM \"Audit\" WHERE \"Sequence\" >= {from}");

        Assert.Equal((left, (AuditFault.TailCutOff, from)), await CheckAsync());
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_still_missed_after_others_have_grown_in_its_place()
    {
        await AddAsync(5);
        await TamperAsync("DELETE FROM \"Audit\" WHERE \"Sequence\" >= 3");

        await AddAsync(6);

        Assert.Equal((4, (AuditFault.Replaced, 5L)), await CheckAsync());
    }

    [Fact]
    public async Task Exchanged_entries_are_found()
    {
        await AddAsync(5);

        await TamperAsync("UPDATE \"Audit\" SET \"Sequence\" = 99 WHERE \"Sequence\" = 2");
        await TamperAsync("UPDATE \"Audit\" SET \"Sequence\" = 2 WHERE \"Sequence\" = 3");
        await TamperAsync("UPDATE \"Audit\" SET \"Sequence\" = 3 WHERE \"Sequence\" = 99");

        Assert.Equal((1, (AuditFault.Moved, 2L)), await CheckAsync());
    }

    [Fact]
    public async Task A_missing_anchor_is_no_fault_and_is_made_by_the_next_entry()
    {
        await AddAsync(2);
        File.Delete(AnchorPath());

        Assert.Equal((2, null), await CheckAsync());
        Assert.Null((await InUnit(unit => unit.Get<AuditTrail>().VerifyAsync(default))).Anchor);
        await AddAsync(1);
        Assert.Equal(3, Anchor()?.Sequence);
    }

    [Fact]
    public async Task What_is_removed_when_its_time_is_over_leaves_a_chain_that_says_so()
    {
        await AddAsync(3, Now.AddMonths(-70));
        await AddAsync(2);

        Assert.Equal(3, await ForgetAsync(Now.AddMonths(-60)));

        var entries = await AllAsync();
        Assert.Equal([4, 5, 6], entries.Select(e => e.Sequence));
        Assert.Equal(AuditAction.EntriesRemoved, entries[^1].Action);
        Assert.Equal((3, null), await CheckAsync());
        Assert.Equal(0, await ForgetAsync(Now.AddMonths(-60)));
    }

    [Fact]
    public async Task More_removed_than_the_record_of_the_removal_says_is_found()
    {
        await AddAsync(3, Now.AddMonths(-70));
        await AddAsync(2);
        await ForgetAsync(Now.AddMonths(-60));

        await TamperAsync("DELETE FROM \"Audit\" WHERE \"Sequence\" = 4");

        Assert.Equal((0, (AuditFault.Removed, 4L)), await CheckAsync());
    }

    [Fact]
    public async Task A_removal_can_follow_a_removal()
    {
        await AddAsync(3, Now.AddMonths(-70));
        await AddAsync(2, Now.AddMonths(-50));
        await ForgetAsync(Now.AddMonths(-60));

        Assert.Equal(2, await ForgetAsync(Now.AddMonths(-40)));
        Assert.Null((await CheckAsync()).Fault);
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        File.Delete(AnchorPath());
    }

    private Task AddAsync(int count, DateTimeOffset? at = null) => InUnit(unit =>
    {
        for (var i = 1; i <= count; i++)
            unit.Db.Audit.Add(Somebody.Entry(AuditAction.HouseholdRead, $"{i}", allowed: true, at ?? Now));
        return Task.CompletedTask;
    });

    private Task<List<AuditEntry>> AllAsync() => InUnit(unit => unit.Db.Audit.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    private Task<int> ForgetAsync(DateTimeOffset before) => InUnit(unit => unit.Get<AuditTrail>().ForgetBeforeAsync(before, Now, default));

    private async Task<(long Checked, (AuditFault, long)? Fault)> CheckAsync()
    {
        var finding = await InUnit(unit => unit.Get<AuditTrail>().VerifyAsync(default));
        return (finding.Checked, finding.Fault is { } fault ? (fault, finding.Sequence!.Value) : null);
    }

    private Task TamperAsync(string sql) => InUnit(unit => unit.Db.Database.ExecuteSqlRawAsync(sql));

    private AuditHead? Anchor() => InUnit(unit => Task.FromResult(unit.Get<AuditAnchor>().Read())).Result;

    private string AnchorPath() => InUnit(unit => Task.FromResult(unit.Get<AuditAnchor>().Path)).Result;
}

public sealed class AuditChainOnSqlite(SqliteDatabase database) : AuditChainTests(database), IClassFixture<SqliteDatabase>;

public sealed class AuditChainOnPostgres(PostgresDatabase database) : AuditChainTests(database), IClassFixture<PostgresDatabase>;
