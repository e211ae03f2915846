namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>A row of a policy table; id and first day together are its key.</summary>
public interface IPolicyRow
{
    string Id { get; }

    DateOnly ValidFrom { get; }
}
