namespace CauNoi.Data.Access;

/// <summary>How many reads; a list or a report counts as one.</summary>
public sealed class ReadLimit
{
    public int PerHour { get; set; }

    public int PerDay { get; set; }
}
