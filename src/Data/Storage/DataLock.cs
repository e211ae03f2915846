namespace CauNoi.Data.Storage;

/// <summary>
/// Says that a program is working on the data folder: many share it, what replaces the data as a whole must be alone. Ends with the process,
/// however that ends.
/// </summary>
public sealed class DataLock : IDisposable
{
    private const string FileName = "cau-noi.lock";

    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <exception cref="InvalidOperationException">A restore or a rotation that must be alone is under way.</exception>
    public static DataLock Share(DatabaseOptions options) => TryTake(options, FileAccess.Read, FileShare.Read)
        ?? throw new InvalidOperationException($"The data in {Path.GetFullPath(options.Path)} are being restored or their indexes made anew: try again when that is done.");

    /// <returns>Null while another program works on the folder.</returns>
    public static DataLock? TryOwn(DatabaseOptions options) => TryTake(options, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static DataLock? TryTake(DatabaseOptions options, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(options.Path);
        var path = Path.Combine(options.Path, FileName);
        try
        {
            if (!File.Exists(path))
                File.Create(path).Dispose();
        }
        catch (IOException)
        {
            // Another program makes it right now.
        }

        try
        {
            return new DataLock(new FileStream(path, FileMode.Open, access, share));
        }
        catch (IOException fault) when (fault is not FileNotFoundException)
        {
            return null;
        }
    }
}
