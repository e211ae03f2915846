using CauNoi.Bot.Skills.Explain;

namespace CauNoi.Bot.Tests.Skills.Explain;

public sealed class ExplainRequestTests
{
    [Theory]
    [InlineData("why:24-0153", ExplainKind.Why, "24-0153", null)]
    [InlineData("benefits:24-0153", ExplainKind.Benefits, "24-0153", null)]
    [InlineData("benefits:24-0153:3", ExplainKind.Benefits, "24-0153", 3)]
    [InlineData("benefit:24-0153:17", ExplainKind.Benefit, "24-0153", 17)]
    [InlineData("compare:24-0153:2027", ExplainKind.Compare, "24-0153", 2027)]
    [InlineData("compare:24-0153", ExplainKind.Compare, "24-0153", null)]
    public void A_button_means_what_it_was_made_for(string action, ExplainKind kind, string code, int? number)
    {
        var request = new ExplainRequest(kind, code, number);

        Assert.Equal(action, request.Action);
        Assert.Equal(request, ExplainRequest.OfAction(action));
    }

    [Theory]
    [InlineData("household:24-0153")]
    [InlineData("why")]
    [InlineData("")]
    public void A_button_of_another_skill_is_none(string action) => Assert.Null(ExplainRequest.OfAction(action));
}
