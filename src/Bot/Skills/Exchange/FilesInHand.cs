using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Fetches the file that somebody has sent, and understands its columns as they were explained, now or at an earlier file.</summary>
public sealed class FilesInHand(ReceivedFiles files, TableGlances glances, RegistryTables tables, ColumnMappings mappings, Stewardship stewardship)
{
    /// <summary>More rows would hold up everybody else's answers.</summary>
    public const int MostRows = 5_000;

    public async Task<FileLook> LookAsync(Turn turn, FileInHand inHand, CancellationToken ct)
    {
        switch (await files.ReadAsync(turn.Address, inHand.File, ct))
        {
            case FileReading.Found found:
                var table = new TableFile(inHand.File.Name, () => new MemoryStream(found.Content, writable: false));
                return await UnderstandAsync(turn, inHand, table, ct);
            case FileReading.Gone:
                return new FileLook.Refused("gone");
            case FileReading.TooLarge:
                return new FileLook.Refused("too_large");
            default:
                return new FileLook.Refused("unavailable");
        }
    }

    /// <summary>Keeps what was explained for the next table of the commune with the same headings.</summary>
    public Task RememberAsync(Turn turn, FileLook.Found look, CancellationToken ct) =>
        look.File is { Columns.Count: > 0, RememberedAt: null, Fingerprint: { } fingerprint } && look.Communes.Min() is { } commune
            ? mappings.RememberAsync(commune, fingerprint, look.File.Columns, turn.Speaker.AccountId!.Value, turn.Now, ct)
            : Task.CompletedTask;

    public async Task ForgetAsync(Turn turn, FileInHand inHand, CancellationToken ct)
    {
        if (inHand.Fingerprint is { } fingerprint)
            await mappings.ForgetAsync(await CommunesAsync(turn, ct), fingerprint, ct);
    }

    private async Task<FileLook> UnderstandAsync(Turn turn, FileInHand inHand, TableFile table, CancellationToken ct)
    {
        var communes = await CommunesAsync(turn, ct);
        if (inHand.Fingerprint is null && glances.Of(table, new Dictionary<string, string>(), MostRows) is { } first)
        {
            inHand = inHand with { Fingerprint = first.Fingerprint, Rows = first.Rows };
            if (first.Unknown.Count > 0 && await mappings.FindAsync(communes, first.Fingerprint, ct) is var (columns, toldAt))
                inHand = inHand with { Columns = columns, RememberedAt = toldAt };
        }

        var glance = glances.Of(table, inHand.Columns, MostRows);
        if (glance?.Rows > MostRows)
            return new FileLook.Refused("too_many_rows");
        return glance?.Source.Hamlets is not null
            ? new FileLook.Refused("hamlets")
            : new FileLook.Found(inHand, glance?.Source ?? RegistrySource.OfFile(table, tables, inHand.Columns), glance, communes);
    }

    private async Task<HashSet<string>> CommunesAsync(Turn turn, CancellationToken ct) =>
        [.. (await stewardship.PlacesAsync(turn.Speaker.AccountId!.Value, AreaLevel.Commune, ct)).Select(p => p.Code)];
}
