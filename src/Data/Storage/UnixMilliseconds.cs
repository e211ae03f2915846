using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauNoi.Data.Storage;

/// <summary>Instants as UTC milliseconds: the one form that both databases order and compare alike.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
