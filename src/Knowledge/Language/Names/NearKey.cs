namespace CauNoi.Knowledge.Language.Names;

/// <summary>A key under which a person who was searched for may be recorded.</summary>
/// <param name="Key">The folded syllables, sorted and joined by a space.</param>
/// <param name="Cost">How much was forgiven: 0 nothing but marks, case and order; 1 a title, a usual other spelling or division; 2 a slip; 3 an odd one.</param>
public sealed record NearKey(string Key, int Cost);
