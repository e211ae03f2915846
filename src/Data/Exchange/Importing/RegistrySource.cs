using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>The files of an import; what is null is not brought.</summary>
public sealed record RegistrySource
{
    private static readonly string[] Endings = [".csv", ".xlsx"];

    public TableFile? Hamlets { get; init; }

    public TableFile? Households { get; init; }

    public TableFile? Members { get; init; }

    public TableFile? History { get; init; }

    private IEnumerable<TableFile> Files => new[] { Hamlets, Households, Members, History }.OfType<TableFile>();

    /// <summary>Names of the files, for the record of imports.</summary>
    public string Names => string.Join(", ", Files.Select(f => f.Name));

    public bool IsEmpty => !Files.Any();

    /// <summary>hamlets.csv, households.csv, members.csv and history.csv of a folder, as far as they are there; also as .xlsx.</summary>
    public static RegistrySource InFolder(string folder)
    {
        return new RegistrySource { Hamlets = Find("hamlets"), Households = Find("households"), Members = Find("members"), History = Find("history") };

        TableFile? Find(string name) => Endings.Select(e => Path.Combine(folder, name + e)).FirstOrDefault(File.Exists) is { } path ? TableFile.At(path) : null;
    }

    /// <summary>One file, taken for the table whose columns it has most of.</summary>
    public static RegistrySource OfFile(TableFile file, RegistryTables tables)
    {
        var kinds = new (int Understood, RegistrySource Source)[]
        {
            (Understood(tables.Households(file)), new RegistrySource { Households = file }),
            (Understood(tables.Members(file)), new RegistrySource { Members = file }),
            (Understood(tables.History(file)), new RegistrySource { History = file }),
            (Understood(tables.Hamlets(file)), new RegistrySource { Hamlets = file }),
        };
        return kinds.MaxBy(k => k.Understood).Source;
    }

    private static int Understood<T>(TableReading<T> reading)
        where T : class
    {
        using (reading)
            return (2 * reading.Headings.Count(h => h.Column is not null)) + (reading.IsRefused ? 0 : 1);
    }
}
