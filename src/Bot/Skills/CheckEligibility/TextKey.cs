using System.Text.Json;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>The key under which the content file has the words for a value: "health_insurance".</summary>
internal static class TextKey
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
