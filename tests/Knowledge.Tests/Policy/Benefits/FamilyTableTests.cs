namespace CauNoi.Knowledge.Tests.Policy.Benefits;

public sealed class FamilyTableTests
{
    public static TheoryData<string> Cases => [.. FamilyCase.Lines()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_family_gets_what_its_article_says(string line)
    {
        var benefits = PolicyContent.Base.Benefits;
        var (day, family, expected, article) = FamilyCase.Parse(line);
        var list = benefits.Of(family, day);
        var told = expected.Select(e => FamilyCase.Tell(e, list)).ToList();

        Assert.Equal(expected, told.Select(t => t.Told));
        Assert.All(told, t => Assert.Contains(benefits.Rows, r => r.Id == t.Id));
        Assert.Contains(benefits.Rows, r => told.Any(t => t.Id == r.Id) && r.Source.Contains(article, StringComparison.Ordinal));
    }
}
