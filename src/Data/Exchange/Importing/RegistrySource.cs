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

    /// <summary>Support that households have got.</summary>
    public TableFile? Benefits { get; init; }

    /// <summary>A commune's own sheet: a row a household, without codes.</summary>
    public TableFile? ReviewSheet { get; init; }

    /// <summary>The table that the first of the files is, by its name in <c>exchange/columns.yaml</c>.</summary>
    public string Table => this switch
    {
        { Households: not null } => "households",
        { ReviewSheet: not null } => "review_sheet",
        { Members: not null } => "members",
        { History: not null } => "history",
        { Benefits: not null } => "benefits",
        _ => "hamlets",
    };

    private IEnumerable<TableFile> Files => new[] { Hamlets, Households, ReviewSheet, Members, History, Benefits }.OfType<TableFile>();

    /// <summary>Names of the files, for the record of imports.</summary>
    public string Names => string.Join(", ", Files.Select(f => f.Name));

    public bool IsEmpty => !Files.Any();

    /// <summary>hamlets.csv, households.csv, members.csv, history.csv and benefits.csv of a folder, as far as they are there; also as .xlsx.</summary>
    public static RegistrySource InFolder(string folder)
    {
        return new RegistrySource
        {
            Hamlets = Find("hamlets"),
            Households = Find("households"),
            Members = Find("members"),
            History = Find("history"),
            Benefits = Find("benefits"),
        };

        TableFile? Find(string name) => Endings.Select(e => Path.Combine(folder, name + e)).FirstOrDefault(File.Exists) is { } path ? TableFile.At(path) : null;
    }

    /// <summary>One file, taken for the table whose columns it has most of.</summary>
    /// <param name="file">A file of unknown kind.</param>
    /// <param name="tables">What tables there are.</param>
    /// <param name="headings">Heading → column id, where somebody has said what a heading means.</param>
    public static RegistrySource OfFile(TableFile file, RegistryTables tables, IReadOnlyDictionary<string, string>? headings = null)
    {
        var kinds = new (int Understood, RegistrySource Source)[]
        {
            (Understood(tables.Households(file, headings)), new RegistrySource { Households = file }),
            (Understood(tables.ReviewSheet(file, headings)), new RegistrySource { ReviewSheet = file }),
            (Understood(tables.Members(file, headings)), new RegistrySource { Members = file }),
            (Understood(tables.History(file, headings)), new RegistrySource { History = file }),
            (Understood(tables.Benefits(file, headings)), new RegistrySource { Benefits = file }),
            (Understood(tables.Hamlets(file, headings)), new RegistrySource { Hamlets = file }),
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
