namespace CauNoi.Knowledge.Content;

/// <summary>The content folder cannot be used as it is; the program refuses to start with it.</summary>
public sealed class ContentException(IReadOnlyList<ContentFault> faults)
    : Exception(faults.Count == 1 ? faults[0].ToString() : $"{faults[0]} (and {faults.Count - 1} more; run 'faq lint')")
{
    public ContentException(ContentFault fault)
        : this([fault])
    {
    }

    public IReadOnlyList<ContentFault> Faults { get; } = faults;
}
