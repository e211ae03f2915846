using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Access;

/// <summary>What the gate says: a reader to go on with, or the answer that ends the turn.</summary>
public sealed record Admission(Reader Reader, TurnResult? Refusal = null);
