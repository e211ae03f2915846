using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Exporting;

/// <summary>The households of an area in the order of a printed list: by hamlet, then by the head's given name.</summary>
/// <param name="Households">With the assessment of their class.</param>
/// <param name="Hamlets">Hamlet code → name, as far as known.</param>
/// <param name="Communes">Commune code → name.</param>
/// <param name="IsFull">False if numbers are masked and notes left out.</param>
public sealed record HouseholdList(
    IReadOnlyList<Household> Households, IReadOnlyDictionary<string, string> Hamlets, IReadOnlyDictionary<string, string> Communes, bool IsFull);
