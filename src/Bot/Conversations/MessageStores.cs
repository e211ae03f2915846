using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Conversations;

/// <summary>The stores that one turn writes to, sharing one unit of work.</summary>
public sealed record MessageStores(Inbox Inbox, Outbox Outbox, Data.Messaging.Conversations Conversations);
