using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Answering;

/// <summary>The fixed replies that are called by phrases; emergencies come before everything else.</summary>
public sealed class FixedReplies
{
    private const string Folder = "replies";

    // "Dạ em chào bác ạ": what may stand around a phrase that is the whole message.
    private const int PoliteWords = 4;

    private readonly IReadOnlyList<Rule> _rules;

    public FixedReplies(IReadOnlyList<FixedReply> replies, VietnameseReader reader)
    {
        All = replies;
        _rules = [.. replies.Where(r => r.Phrases.Count > 0)
            .OrderBy(r => r.Kind switch { ReplyKind.Emergency => 0, ReplyKind.Refusal => 1, _ => 2 })
            .Select(r => new Rule(r, Phrases(r.Phrases, reader), Phrases(r.Unless, reader)))];
    }

    public IReadOnlyList<FixedReply> All { get; }

    /// <summary>The reply that the message calls for by its words, or null.</summary>
    public FixedReply? Match(NormalisedText message) => _rules.FirstOrDefault(r => r.Matches(message))?.Reply;

    /// <exception cref="ContentException">A file cannot be read, or an id stands twice.</exception>
    public static FixedReplies Load(ContentFolder folder, VietnameseReader reader)
    {
        var replies = new List<FixedReply>();
        foreach (var file in folder.Files(Folder, "*.yaml"))
            foreach (var reply in folder.ReadYaml<List<FixedReply>>(file))
            {
                if (replies.Any(r => r.Id == reply.Id))
                    throw new ContentException(new ContentFault(file, 1, $"the id '{reply.Id}' stands twice"));
                replies.Add(reply with { Text = reply.Text.Trim() });
            }

        return new FixedReplies(replies, reader);
    }

    private static List<Phrase> Phrases(IReadOnlyList<string> texts, VietnameseReader reader) => [.. texts.Select(t => new Phrase(t, reader))];

    private sealed record Rule(FixedReply Reply, IReadOnlyList<Phrase> Phrases, IReadOnlyList<Phrase> Unless)
    {
        public bool Matches(NormalisedText message) =>
            Phrases.Any(p => p.IsIn(message) && (!Reply.Whole || message.Tokens.Count <= p.Length + PoliteWords))
            && !Unless.Any(p => p.IsIn(message));
    }
}
