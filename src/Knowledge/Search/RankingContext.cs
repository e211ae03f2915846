using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>What a question takes from the one before it.</summary>
/// <param name="Joined">The question together with what it leaves unsaid.</param>
/// <param name="Lean">How much it leans on what was said before: 0 stands alone, 1 says nothing by itself.</param>
/// <param name="Nearness">For topics near to the one before, by how much (in logits) they are likelier than others.</param>
public sealed record RankingContext(NormalisedText Joined, double Lean, IReadOnlyDictionary<string, float> Nearness);
