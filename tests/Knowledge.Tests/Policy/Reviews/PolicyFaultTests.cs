using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class PolicyFaultTests
{
    private const string Timetable = "review-timetable.yaml";
    private const string Holidays = "holidays.yaml";

    [Theory]
    [InlineData(Timetable, "to: { month: 9, day: 1 }", "to: { month: 13, day: 1 }", "no month")]
    [InlineData(Timetable, "to: { month: 9, day: 1 }", "to: { month: 9, day: 31 }", "does not exist")]
    [InlineData(Timetable, "to: { month: 9, day: 1 }", "to: { month: 8, day: 1 }", "before its 'from'")]
    [InlineData(Timetable, "takes_working_days: 7", "takes_working_days: -7", "1 or more")]
    [InlineData(Timetable, "kind: monthly", "kind: weekly", "weekly")]
    [InlineData(Timetable, "phase: recheck", "phase: recount", "recount")]
    [InlineData(Timetable, "starts_on: 15", "starts_on: 31", "every month has")]
    [InlineData(Timetable, "lasts_days: 15", "lasts_days: -1", "0 or more")]
    [InlineData(Timetable, "months: [2, 3", "months: [0, 3", "1 to 12")]
    [InlineData(Timetable, "valid_to: 2026-12-31", "valid_to: 2021-12-31", "before its 'valid_from'")]
    [InlineData(Timetable, "id: recheck", "id: posting", "twice")]
    [InlineData(Timetable, "id: monthly_report", "id: village_meeting", "two rules")]
    [InlineData(Timetable, "kind: average_living", "kind: monthly", "the same time")]
    [InlineData(Timetable, "on: 2027-01-01", "last_day: 3", "'on'")]
    [InlineData(Holidays, "month: 4, day: 30", "month: 4, day: 31", "does not exist")]
    [InlineData(Holidays, "month: 3, day: 10, lunar: true", "month: 3, day: 31, lunar: true", "does not exist")]
    [InlineData(Holidays, "options: [[], [0]]", "options: []", "at least one")]
    [InlineData(Holidays, "options: [[], [0]]", "options: [[], [99]]", "days away")]
    [InlineData(Holidays, "announced: []", "announced: [{ year: 2027, days_off: [2026-02-08], source: x, confidence: A }]", "not a day of 2027")]
    [InlineData(Holidays, "announced: []", "announced:\n- year: 2027\n  days_off: []\n  source: x\n  confidence: A\n- year: 2027\n  days_off: []\n  source: x\n  confidence: A", "twice")]
    public void Impossible_values_are_refused_with_file_and_line(string file, string written, string wrong, string reason)
    {
        using var folder = new TemporaryPolicy();
        var line = folder.Replace(file, written, wrong);

        var fault = Assert.Throws<ContentException>(() => ReviewTimetable.Load(folder.Content, WorkingCalendar.Load(folder.Content))).Faults[0];

        Assert.Equal("policy/" + file, fault.File);
        // The line of the value, or that of the row which holds it.
        Assert.InRange(fault.Line, line - 12, line + 5);
        Assert.Contains(reason, fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A copy of the two files.</summary>
    private sealed class TemporaryPolicy : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory().FullName;

        public TemporaryPolicy()
        {
            Directory.CreateDirectory(Path.Combine(_path, "policy"));
            foreach (var file in new[] { Timetable, Holidays })
                File.WriteAllText(PathOf(file), PolicyContent.Folder.ReadText("policy/" + file));
        }

        public ContentFolder Content => new(_path);

        /// <returns>The line of the first occurrence.</returns>
        public int Replace(string file, string written, string wrong)
        {
            var text = File.ReadAllText(PathOf(file));
            var at = text.IndexOf(written, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{written}' is not in {file}");
            File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + written.Length)));
            return text.AsSpan(0, at).Count('\n') + 1;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);

        private string PathOf(string file) => Path.Combine(_path, "policy", file);
    }
}
