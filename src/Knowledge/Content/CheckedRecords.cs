using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CauNoi.Knowledge.Content;

/// <summary>Asks records that check themselves as soon as they are read, so that the fault names the line where the record begins.</summary>
internal sealed class CheckedRecords(INodeDeserializer records) : INodeDeserializer
{
    public bool Deserialize(
        IParser reader, Type expectedType, Func<IParser, Type, object?> nestedObjectDeserializer, out object? value, ObjectDeserializer rootDeserializer)
    {
        var (start, end) = (reader.Current?.Start ?? Mark.Empty, reader.Current?.End ?? Mark.Empty);
        if (!records.Deserialize(reader, expectedType, nestedObjectDeserializer, out value, rootDeserializer))
            return false;
        return value is ICheckedContent content && content.FindFault() is { } fault ? throw new YamlException(start, end, fault) : true;
    }
}
