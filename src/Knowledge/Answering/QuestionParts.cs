using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Answering;

/// <summary>Finds the questions inside a message: the one at the end of a story, or two that were asked at once.</summary>
public sealed class QuestionParts(ConceptLexicon concepts)
{
    private const string QuestionSlot = "hoi";
    private const int FewestWordsOfStory = 26;
    private const int FewestWordsOfQuestion = 3;

    /// <summary>The last sentence of a long message of several; null for any other message.</summary>
    public static NormalisedText? EndOfStory(NormalisedText message) =>
        message.SentenceCount > 1 && message.Tokens.Count >= FewestWordsOfStory ? message.Sentences().Last() : null;

    /// <summary>The clauses that ask something; fewer than two for a message with one question.</summary>
    public IReadOnlyList<NormalisedText> Questions(NormalisedText message) =>
        message.ClauseCount < 2 ? [] : [.. message.Clauses().Where(c => c.Tokens.Count >= FewestWordsOfQuestion && Asks(c))];

    private bool Asks(NormalisedText clause)
    {
        var found = new List<PhraseMatch<int>>();
        concepts.Find(clause, found);
        return found.Exists(m => concepts.Concepts[m.Meaning].Slot == QuestionSlot);
    }
}
