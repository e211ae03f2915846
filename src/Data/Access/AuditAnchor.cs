using System.Text.Json;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Access;

/// <summary>The last known head of the audit chain, in a small file beside the keys: a tail cut off in the database is missed by it.</summary>
public sealed class AuditAnchor(DatabaseOptions options)
{
    private readonly Lock _writing = new();

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(options.KeyFilePath))!, "audit-anchor.json");

    /// <summary>Null if there is no file yet, or none that can be read.</summary>
    public AuditHead? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHead>(File.ReadAllBytes(Path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(AuditHead head)
    {
        lock (_writing)
        {
            PrivateFile.CreateFolderOf(Path);
            var unfinished = $"{Path}.{Environment.ProcessId}";
            using (var stream = PrivateFile.Create(unfinished))
                JsonSerializer.Serialize(stream, head);
            File.Move(unfinished, Path, overwrite: true);
        }
    }

    /// <summary>Writes the head of a chain that has just grown. What is committed is not undone because this file cannot be written.</summary>
    internal void Advance(AuditHead head)
    {
        try
        {
            lock (_writing)
                if (Read() is not { } known || known.Sequence < head.Sequence)
                    Write(head);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // An older anchor is still true of this chain; `audit verify` says how far it reaches.
        }
    }
}
