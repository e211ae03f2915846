namespace CauNoi.Data.Messaging;

/// <summary>A file, opened.</summary>
/// <param name="Name">As people see it; without a path.</param>
public sealed record FileContent(string Name, string MediaType, byte[] Bytes);
