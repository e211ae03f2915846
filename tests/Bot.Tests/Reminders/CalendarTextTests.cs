using System.Text;
using CauNoi.Bot.Reminders;

namespace CauNoi.Bot.Tests.Reminders;

public sealed class CalendarTextTests
{
    [Fact]
    public void A_calendar_is_a_file_as_RFC_5545_has_it()
    {
        var text = CalendarText.Write("Việc, rà soát", [("s1", new DateOnly(2028, 2, 29), "Họp dân lấy ý kiến kết quả rà soát; niêm yết công khai kết quả rà soát hộ nghèo, hộ cận nghèo", "Bản Nà Cài\nTrưởng thôn")], DateTimeOffset.UnixEpoch);

        var lines = text.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Việc\\, rà soát\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("UID:s1@cau-noi\r\nDTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Họp dân lấy ý kiến kết quả rà soát\\; niêm yết công khai kết quả rà soát hộ nghèo\\, hộ cận nghèo\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:Bản Nà Cài\\nTrưởng thôn\r\n", unfolded, StringComparison.Ordinal);
    }
}
