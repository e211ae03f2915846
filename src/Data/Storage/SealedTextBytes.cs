using CauNoi.Data.Protection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauNoi.Data.Storage;

/// <summary>Sealed texts lie in the database as the bytes that they are.</summary>
internal sealed class SealedTextBytes() : ValueConverter<SealedText, byte[]>(text => text.Bytes, bytes => new SealedText(bytes));
