using System.Globalization;

namespace CauNoi.Bot.Conversations;

/// <summary>Dates and numbers as people in Vietnam write them.</summary>
public static class VietnamFormat
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>dd/MM/yyyy</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
