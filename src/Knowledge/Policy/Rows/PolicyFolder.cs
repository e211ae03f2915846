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

    public static implicit operator PolicyFolder(ContentFolder ours) => FromContentFolder(ours);

    public static PolicyFolder FromContentFolder(ContentFolder ours) => new(ours);

    /// <summary>All rows of a table in the order in which they are written, the commune's last.</summary>
    /// <param name="table">File name below <c>policy/</c>.</param>
    /// <exception cref="ContentException">Names file and line.</exception>
    public IReadOnlyList<RowSource<T>> Read<T>(string table)
        where T : IPolicyRow
    {
        var files = ReadFiles<List<T>>(table).Select(RowsOf).ToList();
        if (files is not [var rows, var own])
            return files[0];
        var replaced = own.Select(r => (r.Row.Id, r.Row.ValidFrom)).ToHashSet();
        return [.. rows.Where(r => !replaced.Contains((r.Row.Id, r.Row.ValidFrom))), .. own];
    }

    /// <summary>A file that is no table: ours, and the commune's if it has one.</summary>
    /// <exception cref="ContentException">Names file and line.</exception>
    public IReadOnlyList<PolicyFile<T>> ReadFiles<T>(string table)
    {
        var file = $"{Folder}/{table}";
        return IsLocal(file) ? [ReadFile<T>(ours, file, file), ReadFile<T>(local!, file, LocalName(file))] : [ReadFile<T>(ours, file, file)];
    }

    /// <summary>Every file of a folder, ours and the commune's.</summary>
    /// <param name="folder">Folder below <c>policy/</c>.</param>
    /// <exception cref="ContentException">Names file and line.</exception>
    public IReadOnlyList<PolicyFile<T>> ReadFolder<T>(string folder)
    {
        var path = $"{Folder}/{folder}";
        var own = local is not null && Directory.Exists(Path.Combine(local.Path, path)) ? local.Files(path, "*.yaml") : [];
        return [.. ours.Files(path, "*.yaml").Select(f => ReadFile<T>(ours, f, f)), .. own.Select(f => ReadFile<T>(local!, f, LocalName(f)))];
    }

    private static PolicyFile<T> ReadFile<T>(ContentFolder folder, string file, string name)
    {
        var text = folder.ReadText(file);
        return new PolicyFile<T>(ContentFolder.ParseYaml<T>(name, text, linesBefore: 0), name, text);
    }

    private static IReadOnlyList<RowSource<T>> RowsOf<T>(PolicyFile<List<T>> file)
    {
        var nodes = Nodes(file.Name, file.Text);
        return [.. file.Value.Zip(nodes, (row, node) => new RowSource<T>(row, file.Name, (int)node.Start.Line, KeyLines(node), file.Text))];
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

    private bool IsLocal(string file) => local is not null && File.Exists(Path.Combine(local.Path, file));

    private string LocalName(string file) => Path.Combine(local!.Path, file);
}
