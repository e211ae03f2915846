using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>Choosing a button without pressing it: by its number or by its words.</summary>
public static class OfferedChoice
{
    /// <summary>The action of the offered button that the text names, or null.</summary>
    public static string? Of(string text, IReadOnlyList<Button> offered, VietnameseReader reader)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= offered.Count ? offered[number - 1].Action : null;
        if (offered.Count == 0)
            return null;
        var typed = reader.Read(text).Folded;
        return typed.Length == 0 ? null : offered.FirstOrDefault(b => reader.Read(b.Title).Folded == typed)?.Action;
    }
}
