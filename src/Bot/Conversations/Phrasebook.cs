using CauNoi.Knowledge;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>All texts that the program says, by skill.</summary>
public sealed class Phrasebook
{
    private const string Folder = "skills";

    private readonly Dictionary<string, SkillTexts> _skills = new(StringComparer.Ordinal);

    /// <exception cref="ContentException">A file cannot be read.</exception>
    public Phrasebook(KnowledgeBase knowledge)
    {
        foreach (var file in knowledge.Content.Files(Folder, "*.yaml"))
        {
            var content = knowledge.Content.ReadYaml<SkillFile>(file);
            var name = Path.GetFileNameWithoutExtension(file);
            var triggers = content.Triggers.ToDictionary(
                t => t.Key, t => Phrase.ReadAll(t.Value, knowledge.Reader, file), StringComparer.Ordinal);
            _skills.Add(name, new SkillTexts(name, content.Texts, triggers, knowledge.Courtesies));
        }
    }

    public SkillTexts For(string skill) =>
        _skills.TryGetValue(skill, out var texts) ? texts : throw new KeyNotFoundException($"content/skills/{skill}.yaml is missing.");

    private sealed record SkillFile
    {
        public Dictionary<string, string> Texts { get; init; } = [];

        public Dictionary<string, List<string>> Triggers { get; init; } = [];
    }
}
