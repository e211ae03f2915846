namespace CauNoi.Data.Storage;

/// <summary>Where the data lie. Section "Data" of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Data";

    /// <summary>The folder for everything the program writes.</summary>
    public string Path { get; set; } = "data";

    /// <summary>Connection string of a PostgreSQL database for several instances; empty = an SQLite file in <see cref="Path"/>.</summary>
    public string? Postgres { get; set; }

    /// <summary>What this instance is called among those that share a PostgreSQL; the program makes up a name when it serves. A name that is given must be another on each.</summary>
    public string? Instance { get; set; }

    /// <summary>How many days conversations are kept.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>How many months the audit is kept. No law gives a figure: it is the commune's own choice.</summary>
    public int KeepAuditMonths { get; set; } = 60;

    /// <summary>How many months the words and the proposed values of a decided request are kept; that it was made and how it ended stays.</summary>
    public int KeepRequestTextMonths { get; set; } = 12;

    /// <summary>The file with the keys that protect single values, best on another disk than the database; empty = <c>keys/registry-keys.json</c> in <see cref="Path"/>.</summary>
    public string? KeyFile { get; set; }

    public string KeyFilePath => string.IsNullOrWhiteSpace(KeyFile) ? System.IO.Path.Combine(Path, "keys", "registry-keys.json") : KeyFile;

    public bool UsesPostgres => !string.IsNullOrWhiteSpace(Postgres);

    public string SqliteFile => System.IO.Path.Combine(Path, "cau-noi.db");

    public string SqliteConnection => $"Data Source={SqliteFile}";
}
