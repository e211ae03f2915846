namespace CauNoi.EndToEnd.Tests.Program;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cau-noi-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
