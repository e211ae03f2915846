namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>What the buttons about the person's province do.</summary>
public static class ProvinceActions
{
    public const string Verb = "province";

    /// <summary>The person lives elsewhere and will type where.</summary>
    public const string Other = Verb + ":other";

    /// <summary>The person does not say where.</summary>
    public const string Skip = Verb + ":skip";

    public static string For(string provinceCode) => $"{Verb}:{provinceCode}";
}
