namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>Kinds of facts that are unknown and could still change the class.</summary>
[Flags]
public enum Undecided
{
    None = 0,
    Area = 1 << 0,
    Income = 1 << 1,
    Indicators = 1 << 2,

    /// <summary>How many deprivations the document asks for was not read.</summary>
    DeprivationRule = 1 << 3,
}
