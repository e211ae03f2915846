namespace CauNoi.Data.Privacy;

/// <summary>Who agrees: a person on a channel, and the account that her chat is linked to.</summary>
public sealed record ConsentGiver(string Channel, string UserId, Guid? AccountId);
