using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauNoi.Data.Protection;

internal sealed class SealedBytes() : ValueConverter<SealedText, byte[]>(text => text.Bytes, bytes => new SealedText(bytes));
