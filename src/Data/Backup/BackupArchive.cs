using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Backup;

/// <summary>One file with the database, what is known of it, and the keys if they were asked for.</summary>
internal static class BackupArchive
{
    private const string ManifestEntry = "manifest.json";
    private const string DatabaseEntry = "database";
    private const string KeysEntry = "registry-keys.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <param name="path">The archive; it is there whole or not at all.</param>
    /// <param name="database">The copy of the database.</param>
    /// <param name="keys">The key file, or null.</param>
    /// <param name="describe">From the checksum of the copy to what is written of it.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<BackupManifest> WriteAsync(string path, string database, string? keys, Func<string, BackupManifest> describe, CancellationToken ct)
    {
        var unfinished = $"{path}.partial";
        try
        {
            BackupManifest manifest;
            await using (var file = PrivateFile.Create(unfinished))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await using (var source = File.OpenRead(database))
                        manifest = describe(await CopyAsync(source, zip.CreateEntry(DatabaseEntry, CompressionLevel.Fastest), ct));
                    if (keys is not null)
                    {
                        await using var source = File.OpenRead(keys);
                        await CopyAsync(source, zip.CreateEntry(KeysEntry), ct);
                    }

                    await using var entry = zip.CreateEntry(ManifestEntry).Open();
                    await JsonSerializer.SerializeAsync(entry, manifest, Json, ct);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <exception cref="BackupRefusedException">It is no backup.</exception>
    public static async Task<BackupManifest> ManifestAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, ct);
            if (zip.GetEntry(ManifestEntry) is { } entry && zip.GetEntry(DatabaseEntry) is not null)
            {
                await using var stream = await entry.OpenAsync(ct);
                if (await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, ct) is { Product: BackupManifest.ProductName } manifest)
                    return manifest;
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            // Told by the refusal.
        }

        throw new BackupRefusedException(BackupRefusal.NotABackup);
    }

    /// <summary>Unpacks the database.</summary>
    /// <exception cref="BackupRefusedException">It is not what the manifest says.</exception>
    public static async Task ExtractDatabaseAsync(string path, BackupManifest manifest, string target, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, ct);
            await using var source = await zip.GetEntry(DatabaseEntry)!.OpenAsync(ct);
            await using var file = PrivateFile.Create(target);
            if (await CopyAsync(source, file, ct) != manifest.Sha256)
                throw new BackupRefusedException(BackupRefusal.Spoilt);
            file.Flush(flushToDisk: true);
        }
        catch (InvalidDataException)
        {
            throw new BackupRefusedException(BackupRefusal.Spoilt);
        }
    }

    /// <summary>The keys in the archive.</summary>
    /// <exception cref="KeyException">They cannot be read.</exception>
    public static async Task<IReadOnlyList<KeySecret>> KeysAsync(string path, CancellationToken ct)
    {
        await using var zip = await ZipFile.OpenReadAsync(path, ct);
        if (zip.GetEntry(KeysEntry) is not { } entry)
            return [];
        await using var stream = await entry.OpenAsync(ct);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return KeyFile.Parse(bytes.ToArray(), KeysEntry);
    }

    private static async Task<string> CopyAsync(Stream source, ZipArchiveEntry entry, CancellationToken ct)
    {
        await using var target = await entry.OpenAsync(ct);
        return await CopyAsync(source, target, ct);
    }

    /// <returns>SHA-256 of what was copied, in hexadecimal.</returns>
    private static async Task<string> CopyAsync(Stream source, Stream target, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        while (await source.ReadAsync(buffer, ct) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
