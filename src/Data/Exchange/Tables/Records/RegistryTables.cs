using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>Opens the files that a registry consists of. Each may be opened twice: once to look for repeats, once to take them in.</summary>
/// <param name="book">The headings and words that are understood.</param>
public sealed class RegistryTables(ColumnBook book)
{
    /// <param name="file">A file of unknown kind.</param>
    /// <param name="headings">Heading → column id, where somebody has said what a heading means; these come first.</param>
    public TableReading<HouseholdRecord> Households(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<HouseholdRecord>.Open(file, new HouseholdShape(book), book, headings);

    /// <inheritdoc cref="Households"/>
    public TableReading<MemberRecord> Members(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<MemberRecord>.Open(file, new MemberShape(book), book, headings);

    /// <inheritdoc cref="Households"/>
    public TableReading<ReviewSheetRecord> ReviewSheet(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<ReviewSheetRecord>.Open(file, new ReviewSheetShape(book), book, headings);

    /// <inheritdoc cref="Households"/>
    public TableReading<HamletRecord> Hamlets(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<HamletRecord>.Open(file, new HamletShape(book), book, headings);

    /// <inheritdoc cref="Households"/>
    public TableReading<HistoryRecord> History(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<HistoryRecord>.Open(file, new HistoryShape(book), book, headings);

    /// <inheritdoc cref="Households"/>
    public TableReading<BenefitRecord> Benefits(TableFile file, IReadOnlyDictionary<string, string>? headings = null) =>
        TableReading<BenefitRecord>.Open(file, new BenefitShape(book), book, headings);

    internal TableReading<FormerCommuneRow> FormerCommunes(TableFile file) =>
        TableReading<FormerCommuneRow>.Open(file, new FormerCommuneShape(book), book, headings: null);
}
