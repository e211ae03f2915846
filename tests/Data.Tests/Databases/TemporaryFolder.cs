namespace CauNoi.Data.Tests.Databases;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("caunoi-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
