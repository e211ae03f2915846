using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Files;

/// <summary>Names that came from outside.</summary>
internal static class FileNames
{
    private static readonly char[] Separators = ['/', '\\', ':'];

    /// <summary>The name without a path, control or direction characters, cut before its end if it is too long.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).TrimStart('.');
        return clean.Length > StoredFile.LongestName ? clean[^StoredFile.LongestName..] : clean;
    }
}
