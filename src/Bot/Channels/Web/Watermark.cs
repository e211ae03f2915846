using System.Globalization;

namespace CauNoi.Bot.Channels.Web;

/// <summary>How far a reader has read: the number of the last transcript entry it was given.</summary>
internal static class Watermark
{
    /// <summary>A missing watermark means "from the start".</summary>
    public static bool TryParse(string? text, out long entry)
    {
        entry = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out entry);
    }

    public static string Of(long entry) => entry.ToString(CultureInfo.InvariantCulture);
}
