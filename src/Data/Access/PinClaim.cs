namespace CauNoi.Data.Access;

/// <summary>What somebody says to prove that a household is her own.</summary>
/// <param name="HouseholdCode">The household's code.</param>
/// <param name="Fact">The head's year of birth, or the last four digits of a recorded phone or citizen id.</param>
/// <param name="Pin">Six digits.</param>
public sealed record PinClaim(string HouseholdCode, string Fact, string Pin);
