using System.Text;
using System.Text.Json;
using CauNoi.Bot.Commands;

namespace CauNoi.Bot.Tests.Commands;

public sealed class ScoreSheetFileTests
{
    [Fact]
    public void Answers_are_read_as_they_are_written_and_a_second_one_is_kept()
    {
        var file = Parse("""{"form": "thu", "answers": {"a": true, "b": 7.5, "c": " >6 ", "d": ["1", "2"], "e": null, "f": "", "a": false}}""");

        Assert.True(file.TryRead(out var sheet, out _));
        Assert.Equal(["a=true", "b=7.5", "c=>6", "d=1", "d=2", "a=false"], sheet.Answers.Select(a => $"{a.Item}={a.Value}"));
    }

    [Theory]
    [InlineData("""{"form": "thu", "answers": {"a": {"b": 1}}}""", "a")]
    [InlineData("""{"form": "thu", "answers": {"a": [[1]]}}""", "a")]
    [InlineData("""{"form": "thu", "answers": [1]}""", "answers")]
    public void An_answer_that_is_none_is_named(string json, string item)
    {
        Assert.False(Parse(json).TryRead(out _, out var fault));
        Assert.Equal(item, fault);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", null)]
    [InlineData("[]", "$")]
    [InlineData("""{"form": "thu",""", "$")]
    [InlineData("""{"answers": {}}""", "$")]
    [InlineData("""{"form": null}""", "$.form")]
    [InlineData("""{"form": "thu", "answer": {}}""", "$.answer")]
    [InlineData("""{"form": "thu", "totals": {"b1": "140"}}""", "$.totals.b1")]
    [InlineData("""{"form": "thu", "record": {"area": "moon"}}""", "$.record.area")]
    [InlineData("""{"form": "thu", "record": {"area": 0}}""", "$.record.area")]
    [InlineData("""{"form": "thu", "record": {"score_a": 140.5}}""", "$.record.score_a")]
    [InlineData("""{"form": "thu", "record": {"posted_from": "30/11/2026"}}""", "$.record.posted_from")]
    [InlineData("""{"form": "thu", "record": {"id_numbers": null}}""", "$.record.id_numbers")]
    public void A_file_that_is_no_sheet_is_refused_at_its_place(string json, string? place) =>
        Assert.Equal(place, Assert.Throws<JsonException>(() => Parse(json)).Path);

    private static ScoreSheetFile Parse(string json) => ScoreSheetFile.Parse(Encoding.UTF8.GetBytes(json));
}
