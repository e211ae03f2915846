namespace CauNoi.Knowledge.Tests;

/// <summary>Where the tests find the repository, and the shared folder beside it if there is one.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Content => System.IO.Path.Combine(Path, "content");

    /// <summary>The files below a folder of <c>../shared</c>; none where it is absent.</summary>
    public static IReadOnlyList<string> SharedFiles(string folder, string pattern)
    {
        var path = System.IO.Path.Combine(Path, "..", "shared", folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)] : [];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CauNoi.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CauNoi.slnx.");
    }
}
