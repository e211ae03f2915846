using System.Text;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Tests;

/// <summary>A content folder of the test's own, removed afterwards.</summary>
internal sealed class TemporaryContent : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cau-noi-content-");

    public ContentFolder Folder => new(_folder.FullName);

    public TemporaryContent With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TemporaryContent With(string file, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
