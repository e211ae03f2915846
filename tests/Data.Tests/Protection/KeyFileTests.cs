using CauNoi.Data.Protection;
using CauNoi.Data.Tests.Databases;

namespace CauNoi.Data.Tests.Protection;

public sealed class KeyFileTests : IDisposable
{
    private static readonly IReadOnlyList<KeySecret> Secrets = KeyRing.NewSecrets(DateTimeOffset.UnixEpoch);

    private readonly TemporaryFolder _folder = new();

    private KeyFile File => new(Path.Combine(_folder.Path, "keys", "registry-keys.json"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_read_as_it_was_written_and_only_by_its_owner()
    {
        File.Write(Secrets);

        Assert.Equal(Secrets.Select(s => Convert.ToHexString(s.Check())), File.Read().Select(s => Convert.ToHexString(s.Check())));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File.Path)!));
        }

        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(File.Path)!));
    }

    [Fact]
    public void Of_many_programs_that_start_at_once_one_makes_it()
    {
        var made = 0;
        Parallel.For(0, 8, _ =>
        {
            if (File.TryCreate(KeyRing.NewSecrets(DateTimeOffset.UnixEpoch)))
                Interlocked.Increment(ref made);
        });

        Assert.Equal(1, made);
        Assert.Equal(3, File.Read().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"format": 1, "keys": []}""")]
    [InlineData("""{"format": 2, "keys": [{"id": 1, "purpose": "field", "created_at": "2026-11-22T00:00:00Z", "secret": "AAAA"}]}""")]
    [InlineData("""{"format": 1, "keys": [{"id": 1, "purpose": "field", "created_at": "2026-11-22T00:00:00Z", "secret": "AAAA"}]}""")]
    [InlineData("""{"format": 1, "keys": [{"id": 300, "purpose": "field", "created_at": "2026-11-22T00:00:00Z", "secret": "c2VjcmV0IHN0dWZm"}]}""")]
    public void A_spoilt_file_is_named_and_nothing_of_it_is_quoted(string content)
    {
        File.Write(Secrets);
        System.IO.File.WriteAllText(File.Path, content);

        var fault = Assert.Throws<KeyException>(() => File.Read());

        Assert.Contains(File.Path, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.InnerException);
    }

    [Fact]
    public void A_secret_is_not_printed() =>
        Assert.DoesNotContain(Convert.ToBase64String(Secrets[0].Secret), $"{Secrets[0]}", StringComparison.Ordinal);

    [Fact]
    public void A_running_program_opens_what_was_sealed_with_a_key_that_came_later()
    {
        File.Write(Secrets);
        using var running = KeyRing.FromFile(File);
        var before = new FieldProtection(running).Seal("0912345678", ProtectedField.Phone);
        File.Write([.. Secrets, KeySecret.New(4, KeyPurpose.Field, DateTimeOffset.UnixEpoch)]);
        var after = new FieldProtection(KeyRing.Of(File.Read())).Seal("0912345678", ProtectedField.Phone);

        Assert.Equal((1, 4), (before.KeyId, after.KeyId));
        Assert.Equal("0912345678", new FieldProtection(running).Open(after, ProtectedField.Phone));
        Assert.Equal(4, new FieldProtection(running).Seal("0912345678", ProtectedField.Phone).KeyId);
    }

    [Fact]
    public void The_audit_key_stays_when_others_are_replaced()
    {
        var rotated = KeyRing.Of([.. Secrets, KeySecret.New(4, KeyPurpose.Field, DateTimeOffset.UnixEpoch), KeySecret.New(5, KeyPurpose.Index, DateTimeOffset.UnixEpoch)]);
        Assert.Equal(KeyRing.Of(Secrets).AuditKey, rotated.AuditKey);
        Assert.Equal(32, rotated.AuditKey.Length);
    }
}
