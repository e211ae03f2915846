using CauNoi.Data.Protection;

namespace CauNoi.Data.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Product">Always the product's name.</param>
/// <param name="Version">The program that wrote it.</param>
/// <param name="Engine">The database that it can be restored into.</param>
/// <param name="Schema">The newest migration of the database.</param>
/// <param name="CreatedAt">When the copy was taken.</param>
/// <param name="Sha256">Of the database file in the archive.</param>
/// <param name="Rows">Rows by table.</param>
/// <param name="Keys">The keys that the database needs.</param>
/// <param name="WithKeys">Whether the archive holds the key file too.</param>
public sealed record BackupManifest(
    string Product,
    string Version,
    DatabaseEngine Engine,
    string Schema,
    DateTimeOffset CreatedAt,
    string Sha256,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<NeededKey> Keys,
    bool WithKeys)
{
    public const string ProductName = "cau-noi";
}
