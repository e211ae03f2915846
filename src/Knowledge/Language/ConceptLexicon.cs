using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Language;

/// <summary>Finds the concepts that a text speaks of, whatever words it uses for them.</summary>
public sealed class ConceptLexicon
{
    private const string ConceptsFile = "language/concepts.yaml";

    private readonly PhraseIndex<int> _wordings;

    public ConceptLexicon(IReadOnlyList<Concept> concepts, VietnameseReader reader, string file = ConceptsFile)
    {
        if (concepts.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ContentException(new ContentFault(file, 1, $"the concept '{twice.Key}' stands twice"));
        Concepts = concepts;
        _wordings = new PhraseIndex<int>(concepts.SelectMany((c, i) => Phrase.ReadAll(c.Wordings, reader, file).Select(p => (p, i))));
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <exception cref="ContentException">The file cannot be read, or a concept stands twice.</exception>
    public static ConceptLexicon Load(ContentFolder folder, VietnameseReader reader) =>
        new(folder.ReadYaml<List<Concept>>(ConceptsFile), reader);

    /// <summary>Adds where <paramref name="text"/> speaks of which concept, by its position in <see cref="Concepts"/>.</summary>
    public void Find(NormalisedText text, List<PhraseMatch<int>> found) => _wordings.Find(text, found);
}
