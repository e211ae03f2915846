using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Conversations;

public sealed class SkillClaimTests
{
    [Theory]
    [InlineData(Role.Resident)]
    [InlineData(Role.Officer)]
    public async Task Every_phrasing_of_the_FAQ_reaches_the_FAQ_and_no_other_skill(Role role)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var knowledge = scope.ServiceProvider.GetRequiredService<KnowledgeBase>();
        var skills = scope.ServiceProvider.GetRequiredService<SkillSet>();
        var speaker = role == Role.Resident ? Speaker.Resident : new Speaker(role, Guid.NewGuid(), "Lan");
        // What is asked about the bot itself, its own skills may answer.
        var astray = knowledge.Faq.Topics.Where(t => t.Versions[0].Category != "bot").SelectMany(t => t.Phrasings)
            .Select(p => (Phrasing: p, Skill: skills.For(TurnOf(p, speaker, knowledge))))
            .Where(c => c.Skill is not (AskPolicySkill or ReviewsSkill))
            .Select(c => $"{c.Phrasing} → {c.Skill.GetType().Name}");
        Assert.Equal("", string.Join('\n', astray));
    }

    private static Turn TurnOf(string text, Speaker speaker, KnowledgeBase knowledge) => new()
    {
        Activity = new IncomingActivity { Channel = "test", Id = "1", ConversationId = "1", UserId = "1", Kind = ConversationKind.Private, Text = text },
        Text = knowledge.Reader.Read(text),
        Speaker = speaker,
        State = new ConversationState(),
        Now = DateTimeOffset.UnixEpoch,
    };
}
