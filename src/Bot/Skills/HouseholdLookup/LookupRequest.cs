using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What somebody wants to see of the registry.</summary>
public abstract record LookupRequest
{
    private LookupRequest()
    {
    }

    public sealed record ByCode(HouseholdCodeReading Code) : LookupRequest;

    public sealed record ByPhone(string Number) : LookupRequest;

    public sealed record ByCitizenId(string Number) : LookupRequest;

    /// <summary>A number that is neither a phone nor a citizen id, and too long for a code.</summary>
    public sealed record ByOddNumber : LookupRequest;

    /// <summary>Somebody's name, with or without a place; or a place alone.</summary>
    public sealed record ByName(string Typed) : LookupRequest;

    /// <summary>The households of a hamlet; of one to be chosen if none is named.</summary>
    /// <param name="Status">Null for all classes.</param>
    public sealed record OfHamlet(HouseholdStatus? Status, string Hamlet) : LookupRequest;

    /// <summary>Nothing was said but that something is to be looked up.</summary>
    public sealed record WithoutSubject : LookupRequest;
}
