using System.Reflection;
using System.Text.RegularExpressions;
using CauNoi.Bot.Tests.Hosting;

namespace CauNoi.Bot.Tests.House;

/// <summary>The arrows go one way: Bot → Data → Knowledge.</summary>
public sealed partial class DependencyRuleTests
{
    private static readonly Assembly Knowledge = typeof(Knowledge.KnowledgeBase).Assembly;
    private static readonly Assembly Data = typeof(Data.Storage.CauNoiContext).Assembly;

    [Fact]
    public void Knowledge_knows_neither_data_nor_bot_nor_any_host() =>
        Assert.DoesNotContain(ReferencesOf(Knowledge), n => n.StartsWith("CauNoi", StringComparison.Ordinal) || n == "cau-noi"
            || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Data_knows_no_bot() => Assert.DoesNotContain("cau-noi", ReferencesOf(Data));

    [Fact]
    public void Knowledge_has_no_clock() =>
        Assert.DoesNotContain(SourcesUnder("src/Knowledge"), f => Clock().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void A_skill_knows_no_channel() =>
        Assert.DoesNotContain(SourcesUnder("src/Bot/Skills"), f => SomeChannel().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void A_channel_knows_no_household_and_no_skill() =>
        Assert.DoesNotContain(SourcesUnder("src/Bot/Channels"), f => Registry().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void No_text_for_people_stands_in_the_middle_of_logic() =>
        Assert.DoesNotContain(SourcesUnder("src/Bot/Skills"), f => File.ReadLines(f).Any(l => !IsComment(l) && Vietnamese().IsMatch(l)));

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> SourcesUnder(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|TimeProvider")]
    private static partial Regex Clock();

    [GeneratedRegex(@"Channels\.(Web|Telegram|Console|Zalo|BotFramework)|""(web|telegram|console|zalo)""")]
    private static partial Regex SomeChannel();

    [GeneratedRegex(@"CauNoi\.Data\.(Registry|Gaps|Access|Reviews)|CauNoi\.Bot\.Skills")]
    private static partial Regex Registry();

    [GeneratedRegex(@"""[^""]*[ăâđêôơưạảãàáằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();
}
