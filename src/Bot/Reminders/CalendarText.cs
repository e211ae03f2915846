using System.Globalization;
using System.Text;

namespace CauNoi.Bot.Reminders;

/// <summary>Deadlines as a calendar file (RFC 5545): one event of a whole day each.</summary>
public static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    /// <param name="name">What the calendar is called.</param>
    /// <param name="events">Uid, day, title and more of each.</param>
    /// <param name="now">When it was written.</param>
    public static string Write(string name, IEnumerable<(string Uid, DateOnly Day, string Title, string More)> events, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(name, events, now))
            Fold(text, line);
        return text.ToString();
    }

    private static IEnumerable<string> Lines(string name, IEnumerable<(string Uid, DateOnly Day, string Title, string More)> events, DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//Cau Noi//Reminders//VI";
        yield return "CALSCALE:GREGORIAN";
        yield return $"X-WR-CALNAME:{Escaped(name)}";
        foreach (var (uid, day, title, more) in events)
        {
            yield return "BEGIN:VEVENT";
            yield return $"UID:{uid}@cau-noi";
            yield return $"DTSTAMP:{stamp}";
            yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}");
            yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}");
            yield return $"SUMMARY:{Escaped(title)}";
            yield return $"DESCRIPTION:{Escaped(more)}";
            yield return "TRANSP:TRANSPARENT";
            yield return "END:VEVENT";
        }

        yield return "END:VCALENDAR";
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // At most 75 bytes a line, never in the middle of a letter; what follows begins with a space.
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
