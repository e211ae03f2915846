namespace CauNoi.Knowledge.Policy;

/// <summary>Rural or urban: decides which income line and score cut-off apply.</summary>
public enum AreaKind
{
    Rural,
    Urban,
}
