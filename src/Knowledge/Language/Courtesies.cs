using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Language;

/// <summary>Words of politeness around what somebody wants: "dạ em chào anh chị, cho em hỏi … em cảm ơn ạ".</summary>
public sealed class Courtesies
{
    private const string CourtesiesFile = "language/courtesies.yaml";

    private readonly PhraseIndex<Part> _parts;

    public Courtesies(CourtesyWords words, VietnameseReader reader, string file = CourtesiesFile) =>
        _parts = new PhraseIndex<Part>(
        [
            .. Phrase.ReadAll(words.Phrases, reader, file).Select(p => (p, Part.Phrase)),
            .. Phrase.ReadAll(words.Particles, reader, file).Select(p => (p, Part.Particle)),
        ]);

    private enum Part
    {
        Phrase,
        Particle,
    }

    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static Courtesies Load(ContentFolder folder, VietnameseReader reader) => new(folder.ReadYaml<CourtesyWords>(CourtesiesFile), reader);

    /// <summary>Knows no words: every text stays as it is.</summary>
    public static Courtesies None(VietnameseReader reader) => new(new CourtesyWords { Phrases = [], Particles = [] }, reader);

    /// <summary>The text without its polite phrases; the text itself if nothing else is said.</summary>
    public NormalisedText Without(NormalisedText text)
    {
        var covered = new bool[text.Tokens.Count];
        Cover(text, covered, Part.Phrase);
        return Array.TrueForAll(covered, c => c) ? text : text.Without(covered);
    }

    /// <summary>True if <paramref name="text"/> says <paramref name="phrase"/> and nothing besides but words of politeness.</summary>
    public bool Surround(NormalisedText text, Phrase phrase)
    {
        var at = phrase.IndexIn(text);
        if (at < 0)
            return false;
        var covered = new bool[text.Tokens.Count];
        Array.Fill(covered, true, at, phrase.Length);
        CoverAll(text, covered);
        return Array.TrueForAll(covered, c => c);
    }

    /// <summary>Marks in <paramref name="covered"/> every token that is part of a phrase or a particle.</summary>
    public void CoverAll(NormalisedText text, bool[] covered)
    {
        Cover(text, covered, Part.Phrase);
        Cover(text, covered, Part.Particle);
    }

    private void Cover(NormalisedText text, bool[] covered, Part part)
    {
        var found = new List<PhraseMatch<Part>>();
        _parts.Find(text, found);
        foreach (var match in found)
            if (match.Meaning == part)
                Array.Fill(covered, true, match.Start, match.Length);
    }
}
