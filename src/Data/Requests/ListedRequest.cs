namespace CauNoi.Data.Requests;

/// <summary>A request with the code of the household that it is about.</summary>
public sealed record ListedRequest(Request Request, string? HouseholdCode);
