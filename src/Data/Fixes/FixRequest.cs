using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Fixes;

/// <summary>What a hamlet head has filled in and an officer has to agree to.</summary>
/// <param name="Id">Of the request.</param>
/// <param name="Household">As it is recorded now.</param>
/// <param name="By">The hamlet head's name.</param>
/// <param name="Values">With what was recorded when it was asked.</param>
public sealed record FixRequest(Guid Id, Household Household, string? By, IReadOnlyList<FixedValue> Values);

/// <summary>A request that was opened, and the chats of those who may decide it.</summary>
public sealed record OpenedFix(Guid Id, string? Hamlet, string? By, IReadOnlyList<LinkedChat> Officers);

/// <summary>What an officer has decided, and where to tell it.</summary>
/// <param name="Outcome">What came of it; nothing recorded if it was refused.</param>
/// <param name="Asker">The chat of who asked; null if there is nothing to tell.</param>
/// <param name="Count">How many values it was about.</param>
public sealed record DecidedFix(FixOutcome Outcome, ConversationAddress? Asker = null, int Count = 0);
