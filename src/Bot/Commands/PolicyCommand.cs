using System.CommandLine;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Commands;

/// <summary><c>policy lint</c>: faults of the rows of the law, ours and the commune's own.</summary>
public static class PolicyCommand
{
    public static Command Create() => new("policy", "The law as dated rows.") { Lint() };

    private static Command Lint()
    {
        var local = new Option<DirectoryInfo?>("--local") { Description = "The commune's own folder (default: the configured one)." };
        var command = new Command("lint", "Report every fault of content/policy, and of the commune's own rows, with file and line.") { local };
        command.SetAction(result =>
        {
            var options = CommandContext.Options();
            var own = result.GetValue(local)?.FullName ?? options.FindLocalContent();
            if (own is not null && !Directory.Exists(own))
                return CommandOutput.Refuse($"{own}: no such folder");
            var faults = PolicyBase.Lint(new ContentFolder(options.FindContent()), own is null ? null : new ContentFolder(own));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Faults = faults });
            else
                CommandOutput.Line(faults.Count == 0 ? "policy: no faults" : string.Join('\n', faults));
            return faults.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }
}
