namespace CauNoi.Data.Registry;

/// <summary>What a typed household code is.</summary>
public abstract record HouseholdCodeReading
{
    private HouseholdCodeReading()
    {
    }

    /// <summary>One of the form that this program issues, with the right check digit.</summary>
    public sealed record Issued(string Code) : HouseholdCodeReading;

    /// <summary>One of the form that this program issues, with a check digit that does not belong to it: something is mistyped.</summary>
    public sealed record WrongCheck(string Code) : HouseholdCodeReading;

    /// <summary>Possibly a code that somebody else gave out: the ways to look it up, the likeliest first.</summary>
    public sealed record Foreign(IReadOnlyList<string> Codes) : HouseholdCodeReading;

    /// <summary>No code of a household.</summary>
    public sealed record NoCode : HouseholdCodeReading;
}
