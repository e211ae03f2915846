using CauNoi.Knowledge.Content;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>
/// The tables of the law: those that come with the program, and beside them a folder of the commune's own with files of the same names.
/// A row there with the id and first day of one of ours stands in its place; any other is added.
/// </summary>
public sealed class PolicyFolder(ContentFolder ours, ContentFolder? local = null)
{
    private const string Folder = "policy";

    /// <summary>All rows of a table in the order in which they are written, the commune's last.</summary>
    /// <param name="table">File name below <c>policy/</c>.</param>
    /// <exception cref="ContentException">Names file and line.</exception>
    public IReadOnlyList<RowSource<T>> Read<T>(string table)
        where T : IDatedRow
    {
        var file = $"{Folder}/{table}";
        var rows = ReadFile<T>(file, file, ours.ReadText(file));
        if (local is null || !File.Exists(Path.Combine(local.Path, file)))
            return rows;
        var own = ReadFile<T>(Path.Combine(local.Path, file), file, local.ReadText(file));
        var replaced = own.Select(r => (r.Row.Id, r.Row.ValidFrom)).ToHashSet();
        return [.. rows.Where(r => !replaced.Contains((r.Row.Id, r.Row.ValidFrom))), .. own];
    }

    private static IReadOnlyList<RowSource<T>> ReadFile<T>(string name, string file, string text)
    {
        var rows = ContentFolder.ParseYaml<List<T>>(name, text, linesBefore: 0);
        var nodes = Nodes(name, text);
        return [.. rows.Zip(nodes, (row, node) => new RowSource<T>(row, name, (int)node.Start.Line, KeyLines(node)))];
    }

    // A key that is written twice is only found here.
    private static IList<YamlNode> Nodes(string name, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return ((YamlSequenceNode)stream.Documents[0].RootNode).Children;
        }
        catch (YamlException e)
        {
            throw new ContentException(new ContentFault(name, (int)Math.Max(1, e.Start.Line), e.Message));
        }
    }

    private static Dictionary<string, int> KeyLines(YamlNode node) =>
        node is YamlMappingNode map
            ? map.Children.ToDictionary(c => c.Key.ToString(), c => (int)c.Key.Start.Line, StringComparer.Ordinal)
            : [];
}
