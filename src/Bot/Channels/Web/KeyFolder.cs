using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Where the keys of the tokens lie. Instances that serve the same people must share it.</summary>
internal static class KeyFolder
{
    /// <summary>The folder, made for the program's own user alone.</summary>
    public static DirectoryInfo Of(DatabaseOptions database)
    {
        var path = Path.GetFullPath(Path.Combine(database.Path, "keys"));
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
