using System.Text.Json;

namespace CauNoi.Knowledge.Content;

/// <summary>How content files write the value of an enum: <c>health_insurance</c>.</summary>
public static class ContentKey
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
