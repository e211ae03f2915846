using System.CommandLine;
using System.Data.Common;
using CauNoi.Knowledge.Content;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Commands;

/// <summary>The program's verbs, one line each.</summary>
public static class CommandLine
{
    /// <returns>0 success, 1 refused or failed with a one-line reason, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
            return CommandContext.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ContentException fault)
        {
            return CommandOutput.Refuse($"content: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or OptionsValidationException)
        {
            return CommandOutput.Refuse(fault.Message.ReplaceLineEndings(" "));
        }
        catch (OperationCanceledException)
        {
            return CommandContext.Success;
        }
    }

    private static RootCommand Root() => new("Cầu Nối: a Vietnamese chat bot for poverty-reduction work.")
    {
        CommandContext.Json,
        ServeCommand.Create(),
        AskCommand.Create(),
        ChatCommand.Create(),
        FaqCommand.Create(),
        EvalCommand.Create(),
        ImportCommand.Create(),
        HouseholdCommand.Create(),
        GapsCommand.Create(),
        ReviewsCommand.Create(),
        RemindersCommand.Create(),
        StaffCommand.Create(),
        BenchCommand.Create(),
    };
}
