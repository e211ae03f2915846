using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels;

/// <summary>A folder below the data folder for the program's own user alone.</summary>
internal static class PrivateFolder
{
    public static DirectoryInfo Of(DatabaseOptions database, string name)
    {
        var path = Path.GetFullPath(Path.Combine(database.Path, name));
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
