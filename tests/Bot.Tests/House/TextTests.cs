using System.Text;
using System.Text.RegularExpressions;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Knowledge;

namespace CauNoi.Bot.Tests.House;

public sealed partial class TextTests
{
    private static readonly KnowledgeBase Base = KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content"));

    [Fact]
    public void Every_topic_fits_into_a_button_of_every_channel() =>
        Assert.All(Base.Faq.Topics, t => Assert.True(Encoding.UTF8.GetByteCount(AnswerCard.ActionFor(t.Id)) <= 64, t.Id));

    [Fact]
    public void Every_text_that_the_code_asks_for_exists()
    {
        var phrases = new Phrasebook(Base);
        var asked = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src", "Bot"), "*.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            var skills = ForSkill().Matches(source).Select(m => phrases.For(m.Groups[1].Value)).ToList();
            if (skills.Count == 0)
                continue;
            foreach (Match key in TextKey().Matches(source))
            {
                asked++;
                Assert.True(skills.Any(s => s.Has(key.Groups[1].Value)), $"{Path.GetFileName(file)} asks for the text '{key.Groups[1].Value}'");
            }
        }

        Assert.True(asked > 50);
    }

    [GeneratedRegex(@"\.For\(""([a-z-]+)""\)")]
    private static partial Regex ForSkill();

    [GeneratedRegex(@"(?:\.Text|Say|Plain\(turn,)\s*\(?\s*""([a-z_.]+)""")]
    private static partial Regex TextKey();
}
