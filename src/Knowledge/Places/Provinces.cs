using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Places;

/// <summary>The provinces by code and by what people call them, names from before the mergers included.</summary>
public sealed class Provinces
{
    private const string File = "language/provinces.yaml";

    private readonly IReadOnlyList<ProvinceName> _all;
    private readonly IReadOnlyList<(Phrase Phrase, ProvinceName Province)> _names;

    /// <exception cref="ContentException">A name has no word in it.</exception>
    public Provinces(IReadOnlyList<ProvinceName> all, VietnameseReader reader)
    {
        _all = all;
        _names = [.. all.SelectMany(p => Phrase.ReadAll(p.Also.Prepend(p.Name), reader, File).Select(n => (n, p)))];
    }

    public ProvinceName? Find(string code) => _all.FirstOrDefault(p => p.Code == code);

    /// <summary>The province that a short text names, with at most <paramref name="otherWords"/> words around the name; else null.</summary>
    public ProvinceName? Named(NormalisedText text, int otherWords)
    {
        var (phrase, province) = _names.Where(n => n.Phrase.IsIn(text)).OrderByDescending(n => n.Phrase.Length).FirstOrDefault();
        return phrase is not null && text.Tokens.Count <= phrase.Length + otherWords ? province : null;
    }

    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static Provinces Load(ContentFolder folder, VietnameseReader reader) => new(Read(folder), reader);

    /// <summary>The rows of the file.</summary>
    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static IReadOnlyList<ProvinceName> Read(ContentFolder folder) => folder.ReadYaml<List<ProvinceName>>(File);
}
