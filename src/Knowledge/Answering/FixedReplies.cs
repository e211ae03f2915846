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

    /// <param name="replies">Each with the file that it stands in.</param>
    /// <param name="reader">Reads the phrases as it reads the messages.</param>
    /// <exception cref="ContentException">A phrase has no word in it.</exception>
    public FixedReplies(IReadOnlyList<(FixedReply Reply, string File)> replies, VietnameseReader reader)
    {
        All = [.. replies.Select(r => r.Reply)];
        _rules = [.. replies.Where(r => r.Reply.Phrases.Count > 0)
            .OrderBy(r => r.Reply.Kind switch { ReplyKind.Emergency => 0, ReplyKind.Refusal => 1, _ => 2 })
            .Select(r => new Rule(
                r.Reply,
                Phrase.ReadAll(r.Reply.Phrases, reader, r.File),
                Phrase.ReadAll(r.Reply.Always, reader, r.File),
                Phrase.ReadAll(r.Reply.Unless, reader, r.File)))];
    }

    public IReadOnlyList<FixedReply> All { get; }

    /// <summary>The reply that the message calls for by its words, or null.</summary>
    public FixedReply? Match(NormalisedText message) => _rules.FirstOrDefault(r => r.Matches(message))?.Reply;

    /// <exception cref="ContentException">A file cannot be read, or an id stands twice.</exception>
    public static FixedReplies Load(ContentFolder folder, VietnameseReader reader)
    {
        var replies = new List<(FixedReply Reply, string File)>();
        foreach (var file in folder.Files(Folder, "*.yaml"))
            foreach (var reply in folder.ReadYaml<List<FixedReply>>(file))
            {
                if (replies.Any(r => r.Reply.Id == reply.Id))
                    throw new ContentException(new ContentFault(file, 1, $"the id '{reply.Id}' stands twice"));
                replies.Add((reply with { Text = reply.Text.Trim() }, file));
            }

        return new FixedReplies(replies, reader);
    }

    private sealed record Rule(FixedReply Reply, IReadOnlyList<Phrase> Phrases, IReadOnlyList<Phrase> Always, IReadOnlyList<Phrase> Unless)
    {
        public bool Matches(NormalisedText message) =>
            Always.Any(p => p.IsIn(message))
            || (Phrases.Any(p => p.IsIn(message) && (!Reply.Whole || message.Tokens.Count <= p.Length + PoliteWords))
                && !Unless.Any(p => p.IsIn(message)));
    }
}
