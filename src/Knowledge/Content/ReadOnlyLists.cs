using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace CauNoi.Knowledge.Content;

/// <summary>Lets records declare <see cref="IReadOnlyList{T}"/>.</summary>
internal sealed class ReadOnlyLists : INodeTypeResolver
{
    public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
    {
        if (!currentType.IsGenericType || currentType.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return false;
        currentType = typeof(List<>).MakeGenericType(currentType.GetGenericArguments());
        return true;
    }
}
