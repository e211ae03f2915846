using System.Collections.Frozen;
using CauNoi.Knowledge.Content;

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
    public static FaqBase Load(ContentFolder folder)
    {
        var (entries, faults) = Read(folder);
        faults = [.. faults, .. FaqLint.Check(entries, fewestPhrasings: 1)];
        return faults.Count == 0 ? new FaqBase(entries.Select(e => e.Entry)) : throw new ContentException(faults);
    }

    /// <summary>Every entry that can be read, and a fault for every one that cannot.</summary>
    public static (IReadOnlyList<FaqSource> Entries, IReadOnlyList<ContentFault> Faults) Read(ContentFolder folder)
    {
        var entries = new List<FaqSource>();
        var faults = new List<ContentFault>();
        foreach (var file in folder.Files(Folder, "*.md"))
        {
            try
            {
                var text = folder.ReadText(file);
                entries.Add(new FaqSource(FaqFile.Parse(file, text), text));
            }
            catch (ContentException e)
            {
                faults.AddRange(e.Faults);
            }
        }

        return (entries, faults);
    }
}
