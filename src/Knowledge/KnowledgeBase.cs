using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Knowledge;

/// <summary>Everything that is known without a database: loaded once from the content folder, immutable afterwards.</summary>
public sealed class KnowledgeBase
{
    private const string AbbreviationsFile = "language/abbreviations.yaml";

    private KnowledgeBase(ContentFolder folder)
    {
        Content = folder;
        Reader = new VietnameseReader(folder.ReadYaml<List<Abbreviation>>(AbbreviationsFile));
        Faq = FaqBase.Load(folder);
        Answerer = new Answerer(Faq, FixedReplies.Load(folder, Reader), Reader, new DecisionThresholds());
        Standards = PovertyStandards.Load(folder);
        Reviews = ReviewTimetable.Load(folder, WorkingCalendar.Load(folder));
        Ladder = ReminderLadder.Load(folder);
    }

    public ContentFolder Content { get; }

    public VietnameseReader Reader { get; }

    public FaqBase Faq { get; }

    public Answerer Answerer { get; }

    public PovertyStandards Standards { get; }

    public ReviewTimetable Reviews { get; }

    public ReminderLadder Ladder { get; }

    /// <exception cref="ContentException">Names the file and line that cannot be used.</exception>
    public static KnowledgeBase Load(string contentPath) => new(new ContentFolder(contentPath));
}
