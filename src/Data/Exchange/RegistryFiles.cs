using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange;

/// <summary>The four files of a registry directory, read and checked.</summary>
internal sealed record RegistryFiles(
    IReadOnlyList<HamletRow> Hamlets,
    IReadOnlyList<Household> Households,
    IReadOnlyList<ImportFault> Faults);

/// <summary>A line of hamlets.csv: a hamlet with the areas above it.</summary>
internal sealed record HamletRow(string ProvinceCode, string Province, string CommuneCode, string Commune, Hamlet Hamlet);
