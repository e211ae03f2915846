using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Answering;

/// <summary>Groups questions by meaning: each joins the most similar leader of its topic, or leads a group of its own.</summary>
public static class QuestionClusters
{
    /// <summary>The least cosine between the words and word pairs of a question and its leader; the common topic is the other half of the likeness.</summary>
    public const double Alike = 0.35;

    /// <summary>Every question in one cluster, the largest first; the same list always gives the same clusters.</summary>
    public static IReadOnlyList<QuestionCluster> Of(IReadOnlyList<OpenQuestion> questions)
    {
        var byTopic = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        foreach (var (index, question) in questions.Index())
        {
            var words = WordsAndPairs(question.Text);
            var groups = byTopic.TryGetValue(question.NearestTopic ?? "", out var known) ? known : byTopic[question.NearestTopic ?? ""] = [];
            var (likeness, nearest) = groups.Select(g => (Likeness: Cosine(g.Words, words), Group: g)).OrderByDescending(g => g.Likeness).FirstOrDefault();
            if (nearest is not null && likeness >= Alike)
                nearest.Members.Add(index);
            else
                groups.Add(new Group(words, question.NearestTopic, [index]));
        }

        return [.. byTopic.Values.SelectMany(g => g)
            .OrderByDescending(g => g.Members.Count).ThenBy(g => g.Members[0])
            .Select(g => new QuestionCluster(g.Topic, g.Members))];
    }

    private static HashSet<string> WordsAndPairs(NormalisedText text)
    {
        var words = text.Tokens.Select(t => t.Folded).ToList();
        return [.. words, .. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")];
    }

    private static double Cosine(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? (one.Count == other.Count ? 1 : 0) : one.Count(other.Contains) / Math.Sqrt((double)one.Count * other.Count);

    private sealed record Group(HashSet<string> Words, string? Topic, List<int> Members);
}
