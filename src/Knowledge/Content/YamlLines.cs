using YamlDotNet.RepresentationModel;

namespace CauNoi.Knowledge.Content;

/// <summary>Where the values of a YAML file stand, so that a fault found after reading can still name its line.</summary>
internal sealed class YamlLines
{
    private readonly YamlNode _root;

    /// <param name="yaml">A file that was read without a fault.</param>
    public YamlLines(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        _root = stream.Documents[0].RootNode;
    }

    /// <summary>1-based line of the value at the end of a path of keys and 0-based positions, or of the last part of the path that exists.</summary>
    public int Of(params ReadOnlySpan<object> path)
    {
        var node = _root;
        foreach (var step in path)
        {
            if (Child(node, step) is not { } child)
                break;
            node = child;
        }

        return (int)node.Start.Line;
    }

    private static YamlNode? Child(YamlNode node, object step) => (node, step) switch
    {
        (YamlMappingNode map, string key) => map.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } name } && name == key).Value,
        (YamlSequenceNode list, int at) when at < list.Children.Count => list.Children[at],
        _ => null,
    };
}
