namespace CauNoi.Data.Tests.Databases;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Content => Path.Combine(Root, "content");

    public static string DemoRegistry => Path.Combine(Root, "demo", "registry");

    /// <summary>Material that lies beside the repository on some machines only.</summary>
    public static string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CauNoi.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CauNoi.slnx is in no folder above the tests.");
    }
}
