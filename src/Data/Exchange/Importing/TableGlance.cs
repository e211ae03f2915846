namespace CauNoi.Data.Exchange.Importing;

/// <summary>What can be said about a file before anything is checked against the registry.</summary>
/// <param name="Source">The file, taken for the table whose columns it has most of.</param>
/// <param name="Fingerprint">The same for tables with the same headings in the same order.</param>
/// <param name="Rows">Rows below the header; counted to the limit and no further.</param>
/// <param name="Unknown">The columns that nobody has explained, from left to right.</param>
public sealed record TableGlance(RegistrySource Source, string Fingerprint, int Rows, IReadOnlyList<UnknownColumn> Unknown);
