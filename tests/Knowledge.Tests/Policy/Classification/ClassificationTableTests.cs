namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class ClassificationTableTests
{
    public static TheoryData<string> Cases => [.. ClassificationCase.Lines()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_is_classified_as_its_article_says(string line)
    {
        var policy = PolicyContent.Base;
        var (day, facts, national, provincial, article) = ClassificationCase.Parse(line);

        Assert.Equal(national, ClassificationCase.Tell(policy.Classifier.DecideNational(facts, day)));
        Assert.Equal(provincial, ClassificationCase.Tell(policy.Classifier.DecideProvincial(facts, day)));
        var standard = facts.Province is { } province ? policy.Standards.InForceOn(day, province) : null;
        Assert.Contains(article, (standard ?? policy.Standards.InForceOn(day))?.Source ?? "-", StringComparison.Ordinal);
    }
}
