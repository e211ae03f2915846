using System.Collections.Frozen;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Knowledge.Faq;

/// <summary>The whole FAQ, by topic.</summary>
public sealed class FaqBase
{
    public const string Folder = "faq";

    private readonly FrozenDictionary<string, FaqTopic> _topics;

    public FaqBase(IEnumerable<FaqEntry> entries)
    {
        Topics = [.. entries.GroupBy(e => e.Id, StringComparer.Ordinal)
            .Select(g => new FaqTopic(g.Key, [.. g.OrderBy(e => e.ValidFrom)]))
            .OrderBy(t => t.Id, StringComparer.Ordinal)];
        _topics = Topics.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>In ordinal order of their ids.</summary>
    public IReadOnlyList<FaqTopic> Topics { get; }

    public FaqTopic? Find(string id) => _topics.GetValueOrDefault(id);

    /// <exception cref="ContentException">A file cannot be read, or the lint finds faults.</exception>
    public static FaqBase Load(ContentFolder folder, PolicyFigures? figures = null)
    {
        figures ??= PolicyFigures.None;
        var (entries, faults) = Read(folder);
        faults = [.. faults, .. FaqLint.Check(entries, figures, fewestPhrasings: 1)];
        return faults.Count == 0
            ? new FaqBase(entries.Select(e => e.Entry with { Text = new FigureText(e.Entry.Answer, figures) }))
            : throw new ContentException(faults);
    }

    /// <summary>Every entry that can be read, and a fault for every one that cannot.</summary>
    public static (IReadOnlyList<FaqSource> Entries, IReadOnlyList<ContentFault> Faults) Read(ContentFolder folder)
    {
        var files = folder.Files(Folder, "*.md").AsParallel().AsOrdered().Select(file => ReadFile(folder, file)).ToList();
        return ([.. files.Select(f => f.Entry).OfType<FaqSource>()], [.. files.SelectMany(f => f.Faults)]);
    }

    private static (FaqSource? Entry, IReadOnlyList<ContentFault> Faults) ReadFile(ContentFolder folder, string file)
    {
        try
        {
            var text = folder.ReadText(file);
            return (new FaqSource(FaqFile.Parse(file, text), text), []);
        }
        catch (ContentException e)
        {
            return (null, e.Faults);
        }
    }
}
