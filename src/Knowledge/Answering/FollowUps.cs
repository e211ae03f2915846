using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>Understands questions that lean on the one before: "thế còn hộ cận nghèo?", "ở đâu vậy".</summary>
public sealed class FollowUps
{
    private readonly ConceptLexicon _concepts;
    private readonly Dictionary<string, IReadOnlyDictionary<string, float>> _nearness;
    private readonly FollowUpWeights _weights;

    /// <param name="concepts">Their slots say what replaces what.</param>
    /// <param name="faq">Its categories and related topics say what is asked after what.</param>
    /// <param name="weights">How much each sign counts.</param>
    public FollowUps(ConceptLexicon concepts, FaqBase faq, FollowUpWeights weights)
    {
        _concepts = concepts;
        _weights = weights;
        _nearness = faq.Topics.ToDictionary(t => t.Id, t => Nearness(t, faq), StringComparer.Ordinal);
    }

    /// <summary>What <paramref name="question"/> takes from <paramref name="earlier"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="earlier">The one before, read.</param>
    /// <param name="topicId">What the one before was about.</param>
    /// <param name="alone">How surely the question is understood by itself, 0 to 1.</param>
    public RankingContext ContextOf(NormalisedText question, NormalisedText earlier, string topicId, double alone)
    {
        var lean = _weights.Doubt * (1 - alone);
        if (question.Tokens.Count <= _weights.FewWords)
            lean += _weights.Brief;
        return new RankingContext(Join(earlier, question), Math.Min(_weights.MostLean, lean), _nearness.GetValueOrDefault(topicId) ?? new Dictionary<string, float>());
    }

    /// <summary>The earlier question without what the new one replaces, then the new one.</summary>
    public NormalisedText Join(NormalisedText earlier, NormalisedText question)
    {
        var filled = Slots(question).Select(m => _concepts.Concepts[m.Meaning].Slot).ToHashSet(StringComparer.Ordinal);
        var dropped = new bool[earlier.Tokens.Count];
        foreach (var match in Slots(earlier))
            if (filled.Contains(_concepts.Concepts[match.Meaning].Slot))
                Array.Fill(dropped, true, match.Start, match.Length);
        return new NormalisedText([.. earlier.Without(dropped).Tokens, .. question.Tokens]);
    }

    private IEnumerable<PhraseMatch<int>> Slots(NormalisedText text)
    {
        var found = new List<PhraseMatch<int>>();
        _concepts.Find(text, found);
        return found.Where(m => _concepts.Concepts[m.Meaning].Slot is not null);
    }

    private IReadOnlyDictionary<string, float> Nearness(FaqTopic topic, FaqBase faq)
    {
        static bool IsRelated(FaqTopic from, FaqTopic to) => from.Versions.Any(v => v.Related.Contains(to.Id));
        return faq.Topics.Select(other => (other.Id, Logits: other.Id == topic.Id ? 0
                : IsRelated(topic, other) || IsRelated(other, topic) ? _weights.Related
                : other.Versions[0].Category == topic.Versions[0].Category ? _weights.SameCategory
                : 0))
            .Where(n => n.Logits > 0)
            .ToDictionary(n => n.Id, n => n.Logits, StringComparer.Ordinal);
    }
}
