using System.Collections.Frozen;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Language;

/// <summary>Finds the concepts that a text speaks of, whatever words it uses for them.</summary>
public sealed class ConceptLexicon
{
    private const string ConceptsFile = "language/concepts.yaml";

    private readonly FrozenDictionary<string, Wording[]> _byFirstWord;

    public ConceptLexicon(IReadOnlyList<Concept> concepts, VietnameseReader reader, string file = ConceptsFile)
    {
        if (concepts.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ContentException(new ContentFault(file, 1, $"the concept '{twice.Key}' stands twice"));
        Concepts = concepts;
        _byFirstWord = concepts
            .SelectMany((c, i) => Phrase.ReadAll(c.Wordings, reader, file).Select(p => new Wording(i, p)))
            .GroupBy(w => w.Phrase.FirstFolded, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Phrase.Length).ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <exception cref="ContentException">The file cannot be read, or a concept stands twice.</exception>
    public static ConceptLexicon Load(ContentFolder folder, VietnameseReader reader) =>
        new(folder.ReadYaml<List<Concept>>(ConceptsFile), reader);

    /// <summary>The positions in <see cref="Concepts"/> of what <paramref name="text"/> speaks of, each once, in the order of their first words.</summary>
    public void In(NormalisedText text, List<int> found)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(text.Tokens[at].Folded, out var wordings))
                continue;
            foreach (var wording in wordings)
                if (!found.Contains(wording.Concept) && wording.Phrase.IsAt(text, at))
                    found.Add(wording.Concept);
        }
    }

    private readonly record struct Wording(int Concept, Phrase Phrase);
}
