using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Answering;

/// <summary>The fixed replies that are called by phrases; emergencies come before everything else.</summary>
public sealed class FixedReplies
{
    private const string Folder = "replies";

    private readonly IReadOnlyList<FixedReply> _ordered;
    private readonly PhraseIndex<(int Reply, Role Role)> _phrases;
    private readonly Courtesies _courtesies;

    /// <param name="replies">Each with the file that it stands in.</param>
    /// <param name="courtesies">What may stand around small talk.</param>
    /// <param name="reader">Reads the phrases as it reads the messages.</param>
    /// <exception cref="ContentException">A phrase has no word in it.</exception>
    public FixedReplies(IReadOnlyList<(FixedReply Reply, string File)> replies, Courtesies courtesies, VietnameseReader reader)
    {
        All = [.. replies.Select(r => r.Reply)];
        _courtesies = courtesies;
        var ordered = replies.OrderBy(r => r.Reply.Kind switch { ReplyKind.Emergency => 0, ReplyKind.Refusal => 1, _ => 2 }).ToList();
        _ordered = [.. ordered.Select(r => r.Reply)];
        _phrases = new PhraseIndex<(int, Role)>(ordered.SelectMany((r, i) => new[]
        {
            (Role.Calls, r.Reply.Phrases), (Role.AlwaysCalls, r.Reply.Always), (Role.Forbids, r.Reply.Unless),
        }.SelectMany(list => Phrase.ReadAll(list.Item2, reader, r.File).Select(p => (p, (i, list.Item1))))));
    }

    private enum Role
    {
        Calls,
        AlwaysCalls,
        Forbids,
    }

    public IReadOnlyList<FixedReply> All { get; }

    /// <summary>The reply that the message calls for by its words, or null.</summary>
    public FixedReplyMatch? Match(NormalisedText message)
    {
        var found = new List<PhraseMatch<(int Reply, Role Role)>>();
        _phrases.Find(message, found);
        if (found.Count == 0)
            return null;
        foreach (var reply in found.Where(m => m.Meaning.Role != Role.Forbids).Select(m => m.Meaning.Reply).Distinct().Order())
            if (IsCalled(reply, found, message))
                return new FixedReplyMatch(_ordered[reply], !_ordered[reply].Yields || found.Exists(m => m.Meaning == (reply, Role.AlwaysCalls)));
        return null;
    }

    /// <exception cref="ContentException">A file cannot be read, or an id stands twice.</exception>
    public static FixedReplies Load(ContentFolder folder, Courtesies courtesies, VietnameseReader reader)
    {
        var replies = new List<(FixedReply Reply, string File)>();
        foreach (var file in folder.Files(Folder, "*.yaml"))
            foreach (var reply in folder.ReadYaml<List<FixedReply>>(file))
            {
                if (replies.Any(r => r.Reply.Id == reply.Id))
                    throw new ContentException(new ContentFault(file, 1, $"the id '{reply.Id}' stands twice"));
                replies.Add((reply with { Text = reply.Text.Trim() }, file));
            }

        return new FixedReplies(replies, courtesies, reader);
    }

    private bool IsCalled(int reply, List<PhraseMatch<(int Reply, Role Role)>> found, NormalisedText message)
    {
        if (found.Exists(m => m.Meaning == (reply, Role.AlwaysCalls)))
            return true;
        return !found.Exists(m => m.Meaning == (reply, Role.Forbids)) && (!_ordered[reply].Whole || IsAll(found, message));
    }

    // "Dạ em chào bác, em cảm ơn nhiều ạ": phrases of small talk and courtesies, and nothing besides.
    private bool IsAll(List<PhraseMatch<(int Reply, Role Role)>> found, NormalisedText message)
    {
        var covered = new bool[message.Tokens.Count];
        _courtesies.CoverAll(message, covered);
        foreach (var match in found.Where(m => _ordered[m.Meaning.Reply].Whole && m.Meaning.Role == Role.Calls))
            Array.Fill(covered, true, match.Start, match.Length);
        return Array.TrueForAll(covered, c => c);
    }
}
