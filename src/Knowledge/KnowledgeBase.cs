using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge;

/// <summary>Everything that is known without a database: loaded once from the content folder, immutable afterwards.</summary>
public sealed class KnowledgeBase
{
    /// <summary>What was learnt from the content, beside it; a build product.</summary>
    public const string LearnedFile = "understanding.model";

    private const string LanguageFolder = "language";
    private const string AbbreviationsFile = LanguageFolder + "/abbreviations.yaml";

    private readonly byte[] _fingerprint;

    private KnowledgeBase(ContentFolder folder, ContentFolder? local, KnowledgeOptions options)
    {
        Content = folder;
        Policy = PolicyBase.Load(folder, local);
        var plain = new VietnameseReader(options.Abbreviations ? folder.ReadYaml<List<Abbreviation>>(AbbreviationsFile) : []);
        Courtesies = options.Courtesies ? Courtesies.Load(folder, plain) : Courtesies.None(plain);
        var concepts = ConceptLexicon.Load(folder, plain);
        var extractor = new FeatureExtractor(concepts);
        var replies = FixedReplies.Load(folder, Courtesies, plain);
        Faq = FaqBase.Load(folder, Policy.Figures);

        _fingerprint = LearnedKnowledge.Fingerprint(
        [
            .. folder.Files(LanguageFolder, "*.yaml").Select(folder.ReadText),
            .. Faq.Topics.SelectMany(t => t.Phrasings.Prepend(t.Id).Append(t.Body)),
            .. replies.All.SelectMany(r => r.Questions.Prepend(r.Id)),
        ]);
        var kept = options == KnowledgeOptions.Default ? ReadLearned(folder, options.Design) : null;
        LearnedAnew = kept is null;
        Learned = kept ?? Learn(Topics(Faq, replies, options.Phrasings, text => Courtesies.Without(plain.Read(text))), extractor, options.Design);

        Reader = options.Speller ? plain.With(new Speller(Learned.Words)) : plain;
        var understanding = new Understanding(
            Reader, Courtesies, new TopicRanker(extractor, Learned.Ranking), new QuestionParts(concepts), new FollowUps(concepts, Faq, new FollowUpWeights()));
        Answerer = new Answerer(Faq, replies, understanding, new DecisionThresholds());
    }

    public ContentFolder Content { get; }

    public VietnameseReader Reader { get; }

    public Courtesies Courtesies { get; }

    public FaqBase Faq { get; }

    public LearnedKnowledge Learned { get; }

    /// <summary>True if <see cref="LearnedFile"/> was missing or belonged to other content, so that learning took place now.</summary>
    public bool LearnedAnew { get; }

    public Answerer Answerer { get; }

    public PolicyBase Policy { get; }

    /// <param name="contentPath">The content folder.</param>
    /// <param name="localPath">The commune's own folder with rows of the law, if it has one.</param>
    /// <exception cref="ContentException">Names the file and line that cannot be used.</exception>
    public static KnowledgeBase Load(string contentPath, string? localPath = null) =>
        new(new ContentFolder(contentPath), localPath is null ? null : new ContentFolder(localPath), KnowledgeOptions.Default);

    /// <summary>With options other than the defaults everything is learnt anew, and must not be kept.</summary>
    /// <exception cref="ContentException">Names the file and line that cannot be used.</exception>
    public static KnowledgeBase Load(string contentPath, KnowledgeOptions options) => new(new ContentFolder(contentPath), null, options);

    /// <summary>Writes what <see cref="LearnedFile"/> should hold.</summary>
    public void WriteLearned(Stream stream) => Learned.Write(stream, _fingerprint);

    private static LearnedKnowledge Learn(IReadOnlyList<TopicText> topics, FeatureExtractor extractor, RankingDesign design)
    {
        var words = new WordStatistics();
        foreach (var text in topics.SelectMany(t => t.Phrasings.Append(t.Body)))
            words.Add(text);
        return new LearnedKnowledge(new RankingTraining(new RankingCorpus(topics, extractor), design, new TrainingOptions()).Learn(), words);
    }

    private static IReadOnlyList<TopicText> Topics(FaqBase faq, FixedReplies replies, int fewestPhrasings, Func<string, NormalisedText> read)
    {
        IReadOnlyList<(string Id, bool InScope, IReadOnlyList<string> Phrasings, NormalisedText Body)> topics =
        [
            .. faq.Topics.Select(t => (t.Id, true, (IReadOnlyList<string>)[.. t.Phrasings], read(t.Body))),
            .. replies.All.Where(r => r.Questions.Count > 0).Select(r => (r.Id, false, r.Questions, NormalisedText.Empty)),
        ];
        var phrasings = NoisyPhrasings.Pad([.. topics.Select(t => t.Phrasings)], fewestPhrasings);
        return [.. topics.Zip(phrasings, (t, p) => new TopicText(t.Id, t.InScope, [.. p.Select(read).Where(text => !text.IsEmpty)], t.Body))];
    }

    private LearnedKnowledge? ReadLearned(ContentFolder folder, RankingDesign design)
    {
        var path = Path.Combine(folder.Path, LearnedFile);
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        return LearnedKnowledge.Read(stream, _fingerprint, design);
    }
}
