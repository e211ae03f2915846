using System.Text.Json;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange;

namespace CauNoi.Bot.Commands;

/// <summary>Says what is wrong in a file that was to be imported.</summary>
internal static class FaultLines
{
    public static string Describe(ImportFault fault, SkillTexts texts)
    {
        var problem = texts.Text($"problem.{JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.Problem.ToString())}");
        var key = (fault.Row, fault.Column) switch
        {
            (not null, not null) => "import_fault",
            (not null, null) => "import_fault_row",
            (null, not null) => "import_fault_value",
            _ => "import_fault_file",
        };
        return texts.Text(key, ("file", fault.File), ("row", fault.Row ?? 0), ("column", fault.Column ?? ""), ("problem", problem));
    }
}
