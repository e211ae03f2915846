using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>What one skill says and what it listens for: the content file <c>skills/NAME.yaml</c>.</summary>
public sealed class SkillTexts(string name, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> triggers, Courtesies courtesies)
{
    private const int LongestCommand = 12;

    /// <summary>The text with its {placeholders} filled in.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!texts.TryGetValue(key, out var text))
            throw new KeyNotFoundException($"content/skills/{name}.yaml has no text '{key}'.");
        foreach (var (placeholder, value) in values)
            text = text.Replace("{" + placeholder + "}", Convert.ToString(value, VietnamFormat.Culture), StringComparison.Ordinal);
        return text;
    }

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>True if the message is one of the phrases of a trigger, with nothing but words of politeness around it.</summary>
    public bool Says(string trigger, NormalisedText message) => Phrases(trigger).Any(p => courtesies.Surround(message, p));

    /// <summary>True if one of the phrases of a trigger occurs anywhere in the message.</summary>
    public bool Mentions(string trigger, NormalisedText message) => Phrases(trigger).Any(p => p.IsIn(message));

    /// <summary>True if a short message contains one of the phrases of a trigger: a long one tells a story and is no command.</summary>
    public bool Commands(string trigger, NormalisedText message) => message.Tokens.Count <= LongestCommand && Mentions(trigger, message);

    /// <summary>The words after the longest phrase of a trigger that the message begins with, or null if it begins with none.</summary>
    public IReadOnlyList<Token>? After(string trigger, NormalisedText message)
    {
        var begun = Phrases(trigger).Where(p => p.IsAt(message, 0)).MaxBy(p => p.Length);
        return begun is null ? null : [.. message.Tokens.Skip(begun.Length)];
    }

    private IReadOnlyList<Phrase> Phrases(string trigger) =>
        triggers.TryGetValue(trigger, out var phrases)
            ? phrases
            : throw new KeyNotFoundException($"content/skills/{name}.yaml has no trigger '{trigger}'.");
}
