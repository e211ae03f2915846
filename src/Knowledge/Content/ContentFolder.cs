using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using YamlDotNet.Serialization.NodeDeserializers;

namespace CauNoi.Knowledge.Content;

/// <summary>The folder of curated files: FAQ entries, fixed replies, policy tables, words. Reading it is this library's only I/O.</summary>
public sealed class ContentFolder(string path)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter())
        .WithNodeTypeResolver(new ReadOnlyLists())
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithNodeDeserializer(records => new CheckedRecords(records), where => where.InsteadOf<ObjectNodeDeserializer>())
        .Build();

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The files below <paramref name="folder"/> that match, as paths relative to the content folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern)
    {
        var root = System.IO.Path.Combine(Path, folder);
        if (!Directory.Exists(root))
            throw new ContentException(new ContentFault(folder, 1, $"the folder is missing under {Path}"));
        return [.. Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <exception cref="ContentException">The file is missing or is not UTF-8.</exception>
    public string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(Path, file), StrictUtf8).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        }
        catch (DecoderFallbackException)
        {
            throw new ContentException(new ContentFault(file, 1, "the file is not UTF-8; save it again as UTF-8"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ContentException(new ContentFault(file, 1, $"the file is missing under {Path}"));
        }
    }

    /// <summary>Reads a whole YAML file.</summary>
    /// <exception cref="ContentException">Names file and line.</exception>
    public T ReadYaml<T>(string file) => ParseYaml<T>(file, ReadText(file), linesBefore: 0);

    /// <summary>Reads YAML that stands inside a file, after <paramref name="linesBefore"/> other lines.</summary>
    /// <exception cref="ContentException">Names file and line.</exception>
    public static T ParseYaml<T>(string file, string yaml, int linesBefore)
    {
        try
        {
            var value = Yaml.Deserialize<T>(yaml) ?? throw new ContentException(new ContentFault(file, linesBefore + 1, "nothing is written here"));
            return EmptyValues.Find(value) is { } key
                ? throw new ContentException(new ContentFault(file, linesBefore + LineOf(key, yaml), $"'{key}' has no value"))
                : value;
        }
        catch (YamlException e)
        {
            var reason = e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
            throw new ContentException(new ContentFault(file, linesBefore + (int)Math.Max(1, e.Start.Line), reason));
        }
    }

    // The first place where the key stands without a value: it may stand filled in other rows.
    private static int LineOf(string key, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (int)stream.Documents[0].AllNodes.SelectMany(EmptyIn).FirstOrDefault(e => e.Key == key, (key, Line: 1)).Line;
    }

    private static IEnumerable<(string Key, long Line)> EmptyIn(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Where(c => IsEmpty(c.Value)).Select(c => ($"{c.Key}:", c.Key.Start.Line)),
        YamlSequenceNode list => list.Children.Where(IsEmpty).Select(c => ("-", c.Start.Line)),
        _ => [],
    };

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
