using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Commands;

/// <summary>The command line as other tools call it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("2026-11-22", "1.500.000")]
    [InlineData("2027-01-05", "Từ 01/01/2027 đến hết 31/12/2030")]
    public async Task Ask_prints_one_JSON_document_with_the_answer_of_the_day(string asOf, string expected)
    {
        var document = await JsonAsync("ask", "chuẩn nghèo là bao nhiêu", "--as-of", asOf, "--json");
        Assert.Equal("answer", document.GetProperty("decision").GetString());
        Assert.Equal("chuan-ngheo-hien-hanh", document.GetProperty("id").GetString());
        Assert.StartsWith(asOf[..4] == "2026" ? "Đến hết" : "Từ", document.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains(expected, document.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, document.GetProperty("sources").GetArrayLength());
        Assert.Equal(asOf, document.GetProperty("as_of").GetString());
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("ask")]
    [InlineData("ask", "x", "--as-of", "yesterday")]
    [InlineData("staff", "invite", "--name", "Lan", "--role", "Officer")]
    [InlineData("gaps", "--nonsense")]
    public async Task Wrong_usage_ends_with_2_and_one_line(params string[] arguments)
    {
        var (exitCode, output, error) = await BotProcess.RunAsync(_data.Path, arguments);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_registry_is_imported_and_its_gaps_are_the_planted_ones()
    {
        var registry = Path.Combine(RepositoryRoot.Path, "demo", "registry");
        Assert.Equal(0, (await BotProcess.RunAsync(_data.Path, ["import", registry, "--yes"])).ExitCode);
        var document = await JsonAsync("gaps", "--as-of", "2026-11-22", "--json");
        var found = document.GetProperty("gaps").EnumerateArray().Select(g => $"{g.GetProperty("household_code").GetString()} {g.GetProperty("rule").GetString()}");
        var planted = File.ReadLines(Path.Combine(registry, "planted_gaps.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(g => $"{g.GetProperty("household_code").GetString()} {g.GetProperty("rule").GetString()}");
        Assert.Equal(planted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reminders_of_a_day_to_come_are_shown_and_not_sent()
    {
        var registry = Path.Combine(RepositoryRoot.Path, "demo", "registry");
        await BotProcess.RunAsync(_data.Path, ["import", registry, "--yes"]);
        await BotProcess.RunAsync(_data.Path, ["staff", "invite", "--name", "Lan", "--role", "Officer", "--commune", "97001"]);
        for (var i = 0; i < 2; i++)
        {
            var due = (await JsonAsync("reminders", "due", "--at", "2026-12-07T07:00", "--json")).GetProperty("due");
            Assert.Contains(due.EnumerateArray(), d => d.GetProperty("step").GetString() == "recognise" && d.GetProperty("due_on").GetString() == "2026-12-14");
        }
    }

    [Fact]
    public async Task The_timetable_leaves_no_room_for_a_complaint_after_25_November()
    {
        var document = await JsonAsync("reviews", "timetable", "--year", "2026", "--today", "2026-11-22", "--json");
        var meeting = document.GetProperty("steps").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "village_meeting");
        Assert.Equal("2026-11-25", meeting.GetProperty("latest_start").GetString());
        Assert.Equal("annual", meeting.GetProperty("kind").GetString());
        Assert.Contains("village_meeting", document.GetProperty("due").EnumerateArray().Select(id => id.GetString()));
        Assert.Contains("preliminary_report", document.GetProperty("late").EnumerateArray().Select(id => id.GetString()));
        Assert.StartsWith(
            "Họp dân sau ngày 25/11/2026 thì không còn đủ ngày làm việc cho một vòng khiếu nại đầy đủ (niêm yết 3, phúc tra 7, niêm yết lại 3) trước hạn 14/12/2026",
            document.GetProperty("notes")[0].GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_sheet_is_checked_and_an_example_says_that_it_is_one()
    {
        var sheet = Path.Combine(_data.Path, "sheet.json");
        await File.WriteAllTextAsync(sheet, """{"form": "vi-du-b1-2016", "column": "tay_nguyen", "answers": {"only_dependants": true, "dependants": "0"}, "record": {"area": "rural", "score_a": 141, "score_b": 30, "class": "poor"}}""");
        var document = await JsonAsync("score-sheet", sheet, "--as-of", "2026-11-22", "--json");
        Assert.True(document.GetProperty("example").GetBoolean());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("totals").GetProperty("b1").ValueKind);
        var found = document.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("rule").GetString()} {f.GetProperty("item").GetString()}").ToList();
        Assert.Contains("S01 pension", found);
        Assert.Contains("G05 class", found);

        await File.WriteAllTextAsync(sheet, """{"form": "no-such-form"}""");
        var (exitCode, output, error) = await BotProcess.RunAsync(_data.Path, ["score-sheet", sheet]);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("vi-du-b1-2016", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_content_is_refused_at_start_with_file_and_line()
    {
        using var content = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "content"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(content.Path, Path.GetRelativePath(Path.Combine(RepositoryRoot.Path, "content"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var broken = Path.Combine(content.Path, "faq", "chuan-ngheo", "ho-ngheo-la-gi.md");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken)).Replace("valid_from: 2022-01-01", "valid_from: hôm qua", StringComparison.Ordinal));
        var (exitCode, _, error) = await BotProcess.RunAsync(_data.Path, ["serve", "--urls", "http://127.0.0.1:0"], null, ("CAUNOI__Bot__ContentPath", content.Path));
        Assert.Equal(1, exitCode);
        Assert.Matches(@"faq/chuan-ngheo/ho-ngheo-la-gi\.md:\d+: ", error);
    }

    [Fact]
    public async Task A_chat_on_the_terminal_answers_line_by_line()
    {
        var (exitCode, output, _) = await BotProcess.RunAsync(_data.Path, ["chat"], "ho ngheo la gi\n1\n");
        Assert.Equal(0, exitCode);
        Assert.Contains("thiếu từ 3 chỉ số", output, StringComparison.Ordinal);
        Assert.Contains("[1]", output, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await BotProcess.RunAsync(_data.Path, arguments);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }
}
