namespace CauNoi.Data.Storage;

/// <summary>Where the data lie. Section "Data" of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Data";

    /// <summary>The folder for everything the program writes.</summary>
    public string Path { get; set; } = "data";

    /// <summary>Connection string of a PostgreSQL database for several instances; empty = an SQLite file in <see cref="Path"/>.</summary>
    public string? Postgres { get; set; }

    /// <summary>How many days conversations are kept.</summary>
    public int KeepDays { get; set; } = 30;

    public bool UsesPostgres => !string.IsNullOrWhiteSpace(Postgres);

    public string SqliteConnection => $"Data Source={System.IO.Path.Combine(Path, "cau-noi.db")}";
}
