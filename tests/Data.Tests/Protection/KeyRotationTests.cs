using CauNoi.Data.Protection;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Protection;

public abstract class KeyRotationTests(TestDatabase database) : StoreTests(database), IDisposable
{
    // More than one batch.
    private const int Count = 2_500;

    private readonly TemporaryFolder _folder = new();

    private KeyFile File => new(Path.Combine(_folder.Path, "keys.json"));

    private FieldProtection Protection => new(KeyRing.Of(File.Read()));

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_is_sealed_anew_wherever_it_lies_and_the_old_key_is_no_longer_needed()
    {
        await FillAsync();

        var report = await Rotate(r => r.RotateFieldsAsync(alone: true, Now, default));

        Assert.Equal((4, SealedHouseholds.Values(Count), 0L), (report.KeyId, (int)report.Values, report.Left));
        Assert.Equal([1], report.Retired.Select(k => (int)k));
        await using var unit = BeginUnit();
        var states = await new KeyOverview(unit.Db, File, new KeyGuard(unit.Db, File)).ReadAsync(default);
        Assert.Equal([(1, false, 0L), (2, true, 0L), (3, true, 0L), (4, true, SealedHouseholds.Values(Count))],
            states.Select(s => ((int)s.Id, s.Needed, s.Values.Sum(v => v.Values))));
        await AssertAllOpenAsync();
    }

    [Fact]
    public async Task Forgetting_the_old_key_leaves_everything_readable()
    {
        await FillAsync();
        await Rotate(r => r.RotateFieldsAsync(alone: true, Now, default));

        Assert.Equal([1], (await Rotate(r => r.ForgetAsync(default))).Select(k => (int)k));

        Assert.Equal([2, 3, 4], File.Read().Select(k => (int)k.Id));
        await AssertAllOpenAsync();
    }

    [Fact]
    public async Task A_rotation_that_was_interrupted_is_finished_with_the_same_key()
    {
        await FillAsync();
        // As after a kill: the key is in the file and noted, some values are sealed with it.
        File.Write([.. File.Read(), KeySecret.New(4, KeyPurpose.Field, Now)]);
        await InUnit(u => new KeyGuard(u.Db, File).EnsureAsync(Now, default));
        await InUnit(async u => await u.Db.AddRangeAsync(SealedHouseholds.Make(100, Protection, Count + 1)));

        var report = await Rotate(r => r.RotateFieldsAsync(alone: true, Now, default));

        Assert.Equal((4, SealedHouseholds.Values(Count)), (report.KeyId, (int)report.Values));
        Assert.Equal([1, 2, 3, 4], File.Read().Select(k => (int)k.Id));
    }

    [Fact]
    public async Task A_value_that_no_key_opens_is_counted_and_keeps_its_key_needed()
    {
        await FillAsync();
        await using (var unit = BeginUnit())
            await unit.Db.Households.Where(h => h.Id == 7).ExecuteUpdateAsync(set => set.SetProperty(h => h.Notes, new SealedText([1, (byte)ProtectedField.Note, 3])));

        var report = await Rotate(r => r.RotateFieldsAsync(alone: true, Now, default));

        Assert.Equal((1L, 1L), (report.Unreadable, report.Left));
        Assert.Empty(report.Retired);
    }

    [Fact]
    public async Task A_new_index_key_changes_every_index_and_each_is_found_by_it()
    {
        await FillAsync();
        var before = Protection.Index(SealedHouseholds.Phone(9), ProtectedField.Phone);

        var report = await Rotate(r => r.RotateIndexAsync(Now, default));

        Assert.Equal((4, 2 * Count), (report.KeyId, (int)report.Values));
        await using var unit = BeginUnit();
        Assert.False(await unit.Db.Households.AnyAsync(h => h.PhoneIndex == before));
        var phone = Protection.Index(SealedHouseholds.Phone(9), ProtectedField.Phone);
        Assert.Equal(9, (await unit.Db.Households.SingleAsync(h => h.PhoneIndex == phone)).Id);
        var citizen = Protection.Index(SealedHouseholds.CitizenId(Count), ProtectedField.CitizenId);
        Assert.Equal(Count, (await unit.Db.Members.SingleAsync(m => m.CitizenIdIndex == citizen)).HouseholdId);
    }

    [Fact]
    public async Task A_half_made_index_keeps_the_program_from_starting_until_it_is_whole()
    {
        await FillAsync();
        File.Write([.. File.Read(), KeySecret.New(4, KeyPurpose.Index, Now)]);
        await InUnit(u => new KeyGuard(u.Db, File).EnsureAsync(Now, default));

        await InUnit(u => Assert.ThrowsAsync<KeyException>(() => new KeyGuard(u.Db, File).EnsureIndexedAsync(default)));
        var report = await Rotate(r => r.RotateIndexAsync(Now, default));

        Assert.Equal(4, report.KeyId);
        await InUnit(u => new KeyGuard(u.Db, File).EnsureIndexedAsync(default));
    }

    [Fact]
    public async Task What_somebody_writes_meanwhile_is_not_overwritten()
    {
        await FillAsync();
        var rotating = Rotate(r => r.RotateFieldsAsync(alone: false, Now, default));
        using var running = KeyRing.FromFile(File);
        var protection = new FieldProtection(running);
        var written = 0;
        while (!rotating.IsCompleted)
        {
            written++;
            await InUnit(u => u.Db.Households.Where(h => h.Id == (written % Count) + 1)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Notes, protection.Seal("mới", ProtectedField.Note))));
            await Task.Delay(5);
        }

        Assert.Equal(0, (await rotating).Left);
        await using var unit = BeginUnit();
        var notes = await unit.Db.Households.AsNoTracking().Select(h => new { h.Id, h.Notes }).ToListAsync();
        Assert.All(notes, n => Assert.Equal(n.Id <= written + 1 && n.Id > 1 ? "mới" : protection.Open(n.Notes!, ProtectedField.Note), protection.Open(n.Notes!, ProtectedField.Note)));
        Assert.InRange(written, 2, int.MaxValue);
    }

    private async Task FillAsync()
    {
        await InUnit(u => new KeyGuard(u.Db, File).EnsureAsync(Now, default));
        await InUnit(async u => await u.Db.AddRangeAsync(SealedHouseholds.Make(Count, Protection)));
    }

    private async Task<T> Rotate<T>(Func<KeyRotation, Task<T>> work)
    {
        await using var unit = BeginUnit();
        return await work(new KeyRotation(unit.Db, File, new KeyGuard(unit.Db, File)));
    }

    private async Task AssertAllOpenAsync()
    {
        var protection = Protection;
        await using var unit = BeginUnit();
        var households = await unit.Db.Households.AsNoTracking().Include(h => h.Members).ToListAsync();
        Assert.Equal(Count, households.Count);
        Assert.All(households, h =>
        {
            Assert.Equal(SealedHouseholds.Phone((int)h.Id), protection.Open(h.Phone!, ProtectedField.Phone));
            Assert.Equal(SealedHouseholds.Note((int)h.Id), protection.Open(h.Notes!, ProtectedField.Note));
            Assert.Equal(SealedHouseholds.CitizenId((int)h.Id), protection.Open(h.Members.Single(m => m.Number == 1).CitizenId!, ProtectedField.CitizenId));
            Assert.Null(h.Members.Single(m => m.Number == 2).CitizenId);
        });
        Assert.All(await unit.Db.RecordChanges.AsNoTracking().ToListAsync(),
            c => Assert.Equal(SealedHouseholds.Phone((int)c.HouseholdId), protection.Open(c.New!, ProtectedField.RecordedValue)));
    }
}

public sealed class KeyRotationOnSqlite(SqliteDatabase database) : KeyRotationTests(database), IClassFixture<SqliteDatabase>;

public sealed class KeyRotationOnPostgres(PostgresDatabase database) : KeyRotationTests(database), IClassFixture<PostgresDatabase>;
