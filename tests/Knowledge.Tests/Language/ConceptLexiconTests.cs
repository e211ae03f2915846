using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class ConceptLexiconTests
{
    private static readonly ConceptLexicon Lexicon = new(
    [
        new Concept { Id = "nuoc", Wordings = ["nước giếng", "giếng"] },
        new Concept { Id = "dao", Wordings = ["đào giếng", "khoan"] },
        new Concept { Id = "tien", Wordings = ["tiền", "giếng"] },
    ], Readers.Plain);

    [Theory]
    [InlineData("đào giếng hết bao tiền", "dao nuoc tien tien")]
    [InlineData("dao gieng", "dao nuoc tien")]
    [InlineData("nước giếng", "nuoc nuoc tien")]
    [InlineData("đạo giêng", "")]
    [InlineData("khoan", "dao")]
    [InlineData("", "")]
    public void All_concepts_that_a_text_speaks_of_are_found_though_their_wordings_overlap(string text, string concepts)
    {
        var found = new List<PhraseMatch<int>>();
        Lexicon.Find(Readers.Plain.Read(text), found);

        Assert.Equal(concepts, string.Join(' ', found.Select(m => Lexicon.Concepts[m.Meaning].Id)));
    }

    [Theory]
    [InlineData("- concept: a\n  wordings: [b]\n- concept: a\n  wordings: [c]\n", "'a' stands twice")]
    [InlineData("- concept: a\n  wordings: [\"!\"]\n", "has no word in it")]
    [InlineData("- concept: a\n", "wordings")]
    public void A_file_that_cannot_be_used_is_refused(string yaml, string message)
    {
        using var content = new TemporaryContent().With("language/concepts.yaml", yaml);

        var fault = Assert.Single(Assert.Throws<ContentException>(() => ConceptLexicon.Load(content.Folder, Readers.Plain)).Faults);

        Assert.Equal("language/concepts.yaml", fault.File);
        Assert.Contains(message, fault.Message, StringComparison.OrdinalIgnoreCase);
    }
}
