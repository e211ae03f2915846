using System.Text.Json;
using System.Text.Json.Serialization;

namespace CauNoi.Data.Protection;

/// <summary>The file with the keys, readable by the program's own user alone.</summary>
public sealed class KeyFile(string path)
{
    private const int Format = 1;
    private const int MostTries = 500;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => File.Exists(Path);

    /// <summary>Changes when the file does.</summary>
    internal (DateTime, long) Version => new FileInfo(Path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    /// <exception cref="KeyException">The file is missing or is no key file.</exception>
    public IReadOnlyList<KeySecret> Read()
    {
        try
        {
            return Parse(File.ReadAllBytes(Path), Path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KeyException($"The key file {Path} is missing: put it back from where your copy is kept.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new KeyException($"The key file {Path} cannot be read: give it to the user that runs the program.");
        }
    }

    /// <param name="bytes">The content of a key file.</param>
    /// <param name="name">What the message calls it.</param>
    /// <exception cref="KeyException">It is no key file.</exception>
    public static IReadOnlyList<KeySecret> Parse(byte[] bytes, string name)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(bytes, Json);
            if (content is { Format: Format, Keys.Count: > 0 }
                && content.Keys.All(k => k.Secret.Length == KeySecret.Length)
                && content.Keys.Select(k => k.Id).Distinct().Count() == content.Keys.Count
                && Enum.GetValues<KeyPurpose>().All(p => content.Keys.Any(k => k.Purpose == p)))
                return content.Keys;
        }
        catch (JsonException)
        {
            // Told below; the parser's words could quote a secret.
        }

        throw new KeyException($"{name} is not a whole key file: put it back from where your copy is kept.");
    }

    /// <summary>Writes the file anew: what was there is there, whole, until the new one is.</summary>
    public void Write(IReadOnlyList<KeySecret> keys) => Write(keys, overwrite: true);

    /// <summary>Writes the file unless there is one.</summary>
    /// <returns>False if another process was first.</returns>
    public bool TryCreate(IReadOnlyList<KeySecret> keys)
    {
        PrivateFile.CreateFolderOf(Path);
        // To move a file without overwriting is to look first and to move then: of two that start at once both would be the first.
        using var alone = Alone();
        if (Exists)
            return false;
        Write(keys, overwrite: false);
        return true;
    }

    private FileStream Alone()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < MostTries)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    private void Write(IReadOnlyList<KeySecret> keys, bool overwrite)
    {
        PrivateFile.CreateFolderOf(Path);
        var unfinished = $"{Path}.{Guid.NewGuid():N}";
        using (var stream = PrivateFile.Create(unfinished))
        {
            JsonSerializer.Serialize(stream, new Content(Format, keys), Json);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, Path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private sealed record Content(int Format, IReadOnlyList<KeySecret> Keys);
}
