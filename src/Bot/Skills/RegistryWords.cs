using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills;

/// <summary>The Vietnamese words for what the registry holds.</summary>
public sealed class RegistryWords(PolicyBase policy, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("registry");

    public string Status(HouseholdStatus status) => Word("status", status);

    public string Indicator(Deprivations indicator) => policy.Indicators.Name(Enum.Parse<Indicator>(indicator.ToString()));

    public string Role(Role role) => Word("role", role);

    /// <summary>What is wrong, in a few words.</summary>
    public string Gap(GapRule rule) => policy.Gaps.Of(rule, DateOnly.MaxValue).Title;

    /// <summary>What is wrong, for the member who carries it if there is one.</summary>
    public string Gap(Gap gap) =>
        gap.MemberNumber is { } number and not 1 ? _texts.Text("gap_of_member", ("gap", Gap(gap.Rule)), ("number", number)) : Gap(gap.Rule);

    /// <summary>The name with the given name cut to its initial: enough to recognise, too little to spread.</summary>
    public static string ShortName(string fullName)
    {
        var words = fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? fullName : $"{string.Join(' ', words[..^1])} {words[^1][0]}.";
    }

    private string Word<T>(string kind, T value)
        where T : struct, Enum => _texts.Text($"{kind}.{ContentKey.Of(value)}");
}
