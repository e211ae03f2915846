using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>
/// Learns from a corpus: the classifier from all phrasings; the weights of the sources and the confidence from phrasings
/// that each were left out while the rest was learnt, so that nothing is judged by what it has seen.
/// </summary>
public sealed class RankingTraining
{
    private static readonly float[] StartOfFusion = [0.5f, 20, 15];

    private readonly RankingCorpus _corpus;
    private readonly RankingDesign _design;
    private readonly TrainingOptions _options;
    private readonly IReadOnlyList<IReadOnlyList<int[]>> _unmarked;
    private readonly IReadOnlyList<RankedLabel> _labels;

    public RankingTraining(RankingCorpus corpus, RankingDesign design, TrainingOptions options)
    {
        _corpus = corpus;
        _design = design;
        _options = options;
        _labels = [.. corpus.Topics.Select(t => new RankedLabel(t.Id, t.InScope))];
        // Half of all people type without marks.
        _unmarked = [.. corpus.Topics.Select(t => (IReadOnlyList<int[]>)[.. t.Phrasings.Select(p => corpus.Learn(WithoutMarks(p)))])];
    }

    public LearnedRanking Learn()
    {
        var folds = Enumerable.Range(0, _options.Folds).AsParallel().AsOrdered().Select(LeftOut).ToList();
        var fusion = Fusion.Fit([.. folds.SelectMany(f => f.Cases).Select(c => (c.Evidence, c.Topic))], StartOfFusion);
        var confidence = LogisticRegression.Fit([.. folds.SelectMany(f => f.Cases.Select(c => (Signs(c, f, fusion), IsRight(c, fusion))))]);
        var index = new EvidenceIndex(_corpus.Features, _corpus.Vocabulary, Classifier(Everything), _design);
        return new LearnedRanking(_labels, new KnownPhrasings(_corpus.Topics), _corpus.Vocabulary, index, fusion, Scope(Everything), confidence);
    }

    private static bool Everything(int topic, int phrasing) => true;

    private TopicClassifier Classifier(Func<int, int, bool> kept) =>
        TopicClassifier.Train(Examples(kept, t => t), _corpus.Topics.Count, _corpus.Vocabulary, _design.Classifier, _options);

    private TopicClassifier Scope(Func<int, int, bool> kept) =>
        TopicClassifier.Train(Examples(kept, t => _corpus.Topics[t].InScope ? 1 : 0), 2, _corpus.Vocabulary, _design.Classifier, _options);

    private List<(int[] Features, int Class)> Examples(Func<int, int, bool> kept, Func<int, int> classOf)
    {
        var examples = new List<(int[], int)>();
        for (var t = 0; t < _corpus.Topics.Count; t++)
            for (var p = 0; p < _unmarked[t].Count; p++)
                if (kept(t, p))
                {
                    examples.Add((_corpus.Features[t].Phrasings[p], classOf(t)));
                    examples.Add((_unmarked[t][p], classOf(t)));
                }

        return examples;
    }

    // Of what is turned away, every other kind is left out as a whole: people will ask for things that nobody has thought of.
    private bool IsLeftOut(int topic, int phrasing, int fold) =>
        (!_corpus.Topics[topic].InScope && topic % 2 == 0 ? topic / 2 : phrasing) % _options.Folds == fold;

    private Fold LeftOut(int fold)
    {
        bool Kept(int topic, int phrasing) => !IsLeftOut(topic, phrasing, fold);
        var index = new EvidenceIndex(
            [.. _corpus.Features.Select((f, t) => f with { Phrasings = [.. f.Phrasings.Where((_, p) => Kept(t, p))] })], _corpus.Vocabulary, Classifier(Kept), _design);
        var scope = Scope(Kept);
        var seen = Seen(Kept);
        var cases = new List<Case>();
        for (var t = 0; t < _corpus.Topics.Count; t++)
            for (var p = 0; p < _unmarked[t].Count; p++)
            {
                if (Kept(t, p))
                    continue;
                var question = Question((p / _options.Folds) % 2 == 0 ? _corpus.Features[t].Phrasings[p] : _unmarked[t][p], seen);
                var evidence = new float[EvidenceIndex.Sources * index.Topics];
                index.Weigh(question, evidence);
                cases.Add(new Case(t, question, _corpus.Topics[t].Phrasings[p].Tokens.Count, evidence));
            }

        return new Fold(index, scope, cases);
    }

    private bool[] Seen(Func<int, int, bool> kept)
    {
        var seen = new bool[_corpus.Vocabulary.Count];
        foreach (var feature in Examples(kept, t => t).SelectMany(e => e.Features).Concat(_corpus.Features.SelectMany(f => f.Body)))
            seen[feature] = true;
        return seen;
    }

    private QuestionVector Question(int[] features, bool[] seen)
    {
        var question = new QuestionVector(0);
        foreach (var feature in features)
            if (seen[feature])
                question.Known.Add(feature);
            else
                question.Add(-1, _corpus.Vocabulary.KindOf(feature));
        return question;
    }

    private float[] Signs(Case @case, Fold fold, float[] fusion)
    {
        var signs = new float[ConfidenceSigns.Count];
        Judge.Signs(signs, Probabilities(@case, fusion), fold.Index, @case.Evidence, _labels, fold.Scope, @case.Question, @case.Words);
        return signs;
    }

    private bool IsRight(Case @case, float[] fusion)
    {
        var probabilities = Probabilities(@case, fusion);
        return _corpus.Topics[@case.Topic].InScope && Array.IndexOf(probabilities, probabilities.Max()) == @case.Topic;
    }

    private static float[] Probabilities(Case @case, float[] fusion)
    {
        var probabilities = new float[@case.Evidence.Length / EvidenceIndex.Sources];
        Fusion.Probabilities(@case.Evidence, fusion, probabilities);
        return probabilities;
    }

    private static NormalisedText WithoutMarks(NormalisedText text) =>
        new([.. text.Tokens.Select(t => t with { Exact = t.Folded, Marked = false })]);

    private sealed record Case(int Topic, QuestionVector Question, int Words, float[] Evidence);

    private sealed record Fold(EvidenceIndex Index, TopicClassifier Scope, IReadOnlyList<Case> Cases);
}
