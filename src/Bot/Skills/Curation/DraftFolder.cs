using System.Text;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.Curation;

/// <summary>Drafts of FAQ entries that came out of answers, for a curator to complete.</summary>
public sealed class DraftFolder(DatabaseOptions options, VietnameseReader reader, FaqBase faq, Phrasebook phrases)
{
    private const string Folder = "drafts";
    private const int MostWordsOfName = 8;

    private readonly SkillTexts _texts = phrases.For("curation");

    /// <summary>Writes the draft; writing the same one again replaces it.</summary>
    /// <returns>The file's name in the folder.</returns>
    public async Task<string> WriteAsync(OpenCluster cluster, string answer, DateOnly day, CancellationToken ct)
    {
        var words = reader.Read(cluster.Example).Tokens.Select(t => t.Folded).Where(w => w.All(char.IsAsciiLetterOrDigit));
        var id = string.Join('-', words.Take(MostWordsOfName).Append(cluster.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var draft = new FaqDraft
        {
            Id = id,
            Title = cluster.Example,
            Questions = [.. cluster.Wordings],
            ValidFrom = day,
            Related = cluster.NearestTopic is { } nearest && faq.Find(nearest) is not null ? [nearest] : [],
            Answer = answer,
        };
        var folder = Path.Combine(options.Path, Folder);
        Directory.CreateDirectory(folder);
        var text = draft.ToText(_texts.Text("draft_note"), _texts.Text("draft_sources"));
        await File.WriteAllTextAsync(Path.Combine(folder, id + ".md"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
        return $"{Folder}/{id}.md";
    }
}
