namespace CauNoi.Data.Access;

/// <summary>A place for which somebody can be brought in.</summary>
public sealed record Place(string Code, string Name);
