namespace CauNoi.Data.Protection;

/// <summary>The keys that the database needs are not there. The message is one line that names the file and what to do.</summary>
public sealed class KeyException(string message) : Exception(message);
