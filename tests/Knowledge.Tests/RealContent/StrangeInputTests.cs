using CauNoi.Knowledge.Answering;

namespace CauNoi.Knowledge.Tests.RealContent;

/// <summary>What no reasonable person types, and what comes all the same.</summary>
[Collection(RealContentCollection.Name)]
public sealed class StrangeInputTests(RealKnowledge real)
{
    private static readonly Asking Now = new(new DateOnly(2026, 11, 22));

    public static TheoryData<string, string> Strange => new()
    {
        { "100 kB of text", string.Concat(Enumerable.Repeat("hộ nghèo được vay vốn ở đâu? ", 3_500)) },
        { "100 kB without a space", new string('a', 100_000) },
        { "100 kB of digits", new string('7', 100_000) },
        { "100 kB of question marks", new string('?', 100_000) },
        { "100 kB of combining marks", "a" + new string('\u0323', 100_000) },
        { "one word 5,000 times", string.Concat(Enumerable.Repeat("nghèo ", 5_000)) },
        { "one number 5,000 times", string.Concat(Enumerable.Repeat("1tr5 ", 5_000)) },
        { "mixed scripts", "hộ nghèo 貧困世帯 бедность ความยากจน الفقر 가난 hộ nghèo là gì" },
        { "only another script", "貧困世帯とは何ですか" },
        { "right-to-left marks", "\u202eoèhgn ộh\u202c \u200fhộ\u200e nghèo\u2067 là gì\u2069" },
        { "zero-width characters", string.Join('\u200b', "hộ nghèo là gì".ToCharArray()) },
        { "broken surrogates", "hộ \ud83d nghèo \ude00 là gì é \ufffe" },
        { "a sum that fits no number", "thu nhập 999999999999 tỷ 999999999999t999 một tháng" },
        { "control characters", "hộ\0nghèo\u0001\u001b[31m là gì" },
        { "markup and code", "<script>alert('hộ nghèo')</script> {{7*7}} ${jndi:ldap://x} %s%n" },
        { "emoji", string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 1_000)) },
        { "old font", string.Concat(Enumerable.Repeat("hé nghÌo ®\u00ADîc vay vèn ", 2_000)) },
    };

    [Theory]
    [MemberData(nameof(Strange))]
    public void Whatever_is_typed_gets_a_decision_in_numbers_that_make_sense(string what, string typed)
    {
        var decision = real.Base.Answerer.Decide(typed, Now);

        Assert.True(decision.Ranked.Count <= 10, what);
        Assert.All(decision.Ranked, r => Assert.InRange(r.Score, 0, 1));
        Assert.InRange(decision.Confidence, 0, 1);
        Assert.Equal(decision.Ranked, real.Base.Answerer.Decide(typed, Now).Ranked);
    }

    [Theory]
    [InlineData("h\u200bộ ngh\u200bèo l\u200bà g\u200bì")]
    [InlineData("\u200fhộ\u200e nghèo\u2067 là gì\u2069")]
    [InlineData("hộ\0nghèo là\u0007 gì")]
    public void What_cannot_be_seen_changes_no_decision(string typed)
    {
        var plain = real.Base.Answerer.Decide("hộ nghèo là gì", Now);

        Assert.Equal(plain.Ranked, real.Base.Answerer.Decide(typed, Now).Ranked);
    }

    [Fact]
    public void Of_a_thousand_questions_with_a_slip_in_each_nine_in_ten_still_find_their_topic()
    {
        var asked = real.Base.Faq.Topics.SelectMany(t => t.Phrasings.Where(p => p.Length > 25).Select(p => (t.Id, Phrasing: p)))
            .Where((_, i) => i % 4 == 0).Take(1_000).Select((q, i) => (q.Id, q.Phrasing, Typed: WithSlip(q.Phrasing, i))).ToList();

        var found = asked.Count(q => real.Base.Answerer.Decide(q.Typed, Now).Ranked is [{ Id: var first }, ..] && first == q.Id);

        Assert.Equal(1_000, asked.Select(q => q.Typed).Distinct().Count());
        Assert.All(asked, q => Assert.NotEqual(q.Phrasing, q.Typed));
        Assert.InRange(found, 900, 1_000);
    }

    // In turn a letter dropped, doubled, mistaken, swapped with its neighbour, and a space left out.
    private static string WithSlip(string text, int n)
    {
        var words = text.Split(' ');
        var at = Enumerable.Range(0, words.Length).Select(i => (n + i) % words.Length).First(i => words[i].Length >= 3 && words[i][1] != words[i][2]);
        var word = words[at];
        words[at] = (n % 5) switch
        {
            0 => word.Remove(1, 1),
            1 => word.Insert(1, word[1].ToString()),
            2 => string.Concat(word.AsSpan(0, 1), "q", word.AsSpan(2)),
            3 => string.Concat(word.AsSpan(0, 1), word.AsSpan(2, 1), word.AsSpan(1, 1), word.AsSpan(3)),
            _ => word,
        };
        var slipped = string.Join(' ', words);
        return n % 5 == 4 ? slipped.Remove(slipped.IndexOf(' ', StringComparison.Ordinal), 1) : slipped;
    }
}
