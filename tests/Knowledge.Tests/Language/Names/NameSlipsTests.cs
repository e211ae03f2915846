using CauNoi.Knowledge.Language.Names;

namespace CauNoi.Knowledge.Tests.Language.Names;

public sealed class NameSlipsTests
{
    [Theory]
    [InlineData("chu")]
    [InlineData("nguyen")]
    [InlineData("a")]
    [InlineData("aa")]
    public void Two_words_are_one_apart_where_one_slip_leads_from_one_to_the_other(string word)
    {
        Assert.All(NameSlips.Of(word), slip => Assert.True(NameSlips.AreOneApart(word, slip), slip));
        Assert.All(NameSlips.Of(word).SelectMany(NameSlips.Of).Except(NameSlips.Of(word)).Where(w => w != word), far => Assert.False(NameSlips.AreOneApart(word, far), far));
    }
}
