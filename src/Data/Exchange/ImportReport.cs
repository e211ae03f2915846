namespace CauNoi.Data.Exchange;

/// <summary>What an import would do, or has done. With faults nothing is changed.</summary>
public sealed record ImportReport(int Hamlets, int NewHouseholds, int ReplacedHouseholds, int Members, int Assessments, IReadOnlyList<ImportFault> Faults);
