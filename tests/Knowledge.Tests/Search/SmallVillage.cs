using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Search;

/// <summary>A village's few matters, invented, each asked about in ten ways: small enough to be learnt in a moment.</summary>
internal static class SmallVillage
{
    public static readonly IReadOnlyList<string> Matters = ["ao cá", "bể nước", "cái cuốc", "cầu dưới", "cầu giữa", "cầu trên", "giếng chung", "máy xát", "nhà văn hóa", "sân phơi"];

    public static readonly IReadOnlyList<string> NotOurs = ["giấy kết hôn", "sổ đất"];

    public static ConceptLexicon Concepts { get; } = new(
        [
            new Concept { Id = "nuoc", Wordings = ["nước uống", "nước ăn", "bể nước"] },
            new Concept { Id = "tien", Wordings = ["mất tiền", "đóng góp", "thu phí"] },
        ], Readers.Plain);

    public static FeatureExtractor Extractor { get; } = new(Concepts);

    public static IReadOnlyList<TopicText> Topics { get; } =
        [.. Matters.Select(m => Topic(Id(m), inScope: true, Phrasings(m), $"Xóm cử người coi {m}.")), .. NotOurs.Select(m => Topic(Id(m), inScope: false, Phrasings(m), ""))];

    public static LearnedKnowledge Learned { get; } = Learn(Topics);

    public static TopicRanker Ranker { get; } = new(Extractor, Learned.Ranking);

    public static string Id(string matter) => VietnameseLetters.Fold(matter).Replace(' ', '-');

    public static IReadOnlyList<string> Phrasings(string matter) =>
    [
        $"{matter} ở đâu", $"ai coi {matter}", $"mượn {matter} thế nào", $"{matter} mấy giờ mở", $"{matter} hỏng thì báo ai",
        $"hỏi về {matter}", $"{matter} có mất tiền không", $"bao giờ được dùng {matter}", $"bà con cần {matter}", $"{matter} của xóm nào",
        // Nobody can tell which bridge is meant: from such phrasings the confidence learns what a tie is.
        .. matter.StartsWith("cầu ", StringComparison.Ordinal) ? new[] { "cầu hỏng thì sao", "muốn qua cầu", "cầu xây năm nào", "cầu rộng mấy mét", "xe qua cầu được không", "cầu có đèn không" } : [],
    ];

    public static TopicText Topic(string id, bool inScope, IEnumerable<string> phrasings, string body) =>
        new(id, inScope, [.. phrasings.Select(Readers.Plain.Read)], Readers.Plain.Read(body));

    public static LearnedKnowledge Learn(IReadOnlyList<TopicText> topics)
    {
        var words = new WordStatistics();
        foreach (var text in topics.SelectMany(t => t.Phrasings.Append(t.Body)))
            words.Add(text);
        return new LearnedKnowledge(new RankingTraining(new RankingCorpus(topics, Extractor), new RankingDesign(), new TrainingOptions()).Learn(), words);
    }

    public static Ranking Rank(string question, int limit = 10) => Ranker.Rank(Readers.Plain.Read(question), limit);
}
