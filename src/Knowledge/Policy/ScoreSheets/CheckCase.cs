namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>A way in which a rule can be broken.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Id">Id of the case within it.</param>
public sealed record CheckCase(string Rule, string Id);
