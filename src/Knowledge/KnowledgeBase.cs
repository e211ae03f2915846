using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
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

    private const string AbbreviationsFile = "language/abbreviations.yaml";

    private KnowledgeBase(ContentFolder folder)
    {
        Content = folder;
        var plain = new VietnameseReader(folder.ReadYaml<List<Abbreviation>>(AbbreviationsFile));
        Faq = FaqBase.Load(folder);
        var replies = FixedReplies.Load(folder, plain);
        var topics = Topics(Faq, replies, plain);
        Corpus = new RankingCorpus(topics, new FeatureExtractor(ConceptLexicon.Load(folder, plain)));
        Reader = plain.With(new Speller(topics.SelectMany(t => t.Phrasings.Append(t.Body))));
        var design = new RankingDesign();
        var kept = ReadLearned(folder, Corpus.Fingerprint, design);
        LearnedAnew = kept is null;
        Learned = kept ?? new RankingTraining(Corpus, design, new TrainingOptions()).Learn();
        Answerer = new Answerer(Faq, replies, Reader, new TopicRanker(Corpus, Learned, design), new DecisionThresholds());
        Standards = PovertyStandards.Load(folder);
        Reviews = ReviewTimetable.Load(folder, WorkingCalendar.Load(folder));
        Ladder = ReminderLadder.Load(folder);
    }

    public ContentFolder Content { get; }

    public VietnameseReader Reader { get; }

    public FaqBase Faq { get; }

    /// <summary>All texts that the ranking was learnt from.</summary>
    public RankingCorpus Corpus { get; }

    public LearnedRanking Learned { get; }

    /// <summary>True if <see cref="LearnedFile"/> was missing or belonged to other content, so that learning took place now.</summary>
    public bool LearnedAnew { get; }

    public Answerer Answerer { get; }

    public PovertyStandards Standards { get; }

    public ReviewTimetable Reviews { get; }

    public ReminderLadder Ladder { get; }

    /// <exception cref="ContentException">Names the file and line that cannot be used.</exception>
    public static KnowledgeBase Load(string contentPath) => new(new ContentFolder(contentPath));

    private static List<TopicText> Topics(FaqBase faq, FixedReplies replies, VietnameseReader reader)
    {
        IReadOnlyList<NormalisedText> Read(IEnumerable<string> texts) => [.. texts.Select(reader.Read).Where(t => !t.IsEmpty)];
        return
        [
            .. faq.Topics.AsParallel().AsOrdered().Select(t => new TopicText(t.Id, InScope: true, Read(t.Phrasings), reader.Read(t.Body))),
            .. replies.All.Where(r => r.Questions.Count > 0).Select(r => new TopicText(r.Id, InScope: false, Read(r.Questions), reader.Read(""))),
        ];
    }

    private static LearnedRanking? ReadLearned(ContentFolder folder, ulong fingerprint, RankingDesign design)
    {
        var path = Path.Combine(folder.Path, LearnedFile);
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        return LearnedRanking.Read(stream, fingerprint, design);
    }
}
