using System.CommandLine;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Commands;

/// <summary>The program's verbs, one line each.</summary>
public static class CommandLine
{
    // A delivery in hand may wait for its platform.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(40);

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
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestStop });
        }
        catch (ContentException fault)
        {
            return CommandOutput.Refuse($"content: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            return CommandOutput.Refuse("stopped");
        }
        catch (Exception fault)
        {
            return CommandOutput.Refuse(fault.GetBaseException().Message.ReplaceLineEndings(" "));
        }
    }

    private static RootCommand Root() => new("Cầu Nối: a Vietnamese chat bot for poverty-reduction work.")
    {
        CommandContext.Json,
        ServeCommand.Create(),
        AskCommand.Create(),
        ChatCommand.Create(),
        FaqCommand.Create(),
        PolicyCommand.Create(),
        EvalCommand.Create(),
        ClassifyCommand.Create(),
        EntitlementsCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        AreasCommand.Create(),
        HouseholdCommand.Create(),
        GapsCommand.Create(),
        ScoreSheetCommand.Create(),
        ReviewsCommand.Create(),
        RemindersCommand.Create(),
        YearsCommand.Create(),
        StaffCommand.Create(),
        KeysCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        AuditCommand.Create(),
        PrivacyCommand.Create(),
        OutboxCommand.Create(),
        BenchCommand.Create(),
    };
}
