using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Commands;

/// <summary><c>audit verify | head | export</c>.</summary>
public static class AuditCommand
{
    public static Command Create() => new("audit", "The record of every read of household data.") { Verify(), Head(), Export() };

    private static Command Verify()
    {
        var command = new Command("verify", "Check the whole chain: nothing edited, moved, removed or cut off.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var found = await scope.ServiceProvider.GetRequiredService<AuditTrail>().VerifyAsync(ct);
            if (result.GetValue(CommandContext.Json))
            {
                CommandOutput.Json(new { Ok = found.Fault is null, found.Checked, found.Fault, found.Sequence, found.Head, found.Anchor });
                return found.Fault is null ? CommandContext.Success : CommandContext.Refused;
            }

            CommandOutput.Line(texts.Text("audit_checked", ("count", found.Checked), ("sequence", found.Head?.Sequence ?? 0)));
            CommandOutput.Line(found.Anchor is { } anchor ? texts.Text("audit_anchor", ("sequence", anchor.Sequence)) : texts.Text("audit_no_anchor"));
            return found.Fault is { } fault
                ? CommandOutput.Refuse(texts.Text($"audit_fault.{ContentKey.Of(fault)}", ("sequence", found.Sequence ?? 0)))
                : CommandContext.Success;
        });
        return command;
    }

    private static Command Head()
    {
        var anchor = new Option<bool>("--anchor") { Description = "Accept the database's head as the anchor, whatever the file says." };
        var command = new Command("head", "Print the newest entry's number and mark, to be written down elsewhere.") { anchor };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            if (await scope.ServiceProvider.GetRequiredService<AuditTrail>().HeadAsync(ct) is not { } head)
                return CommandOutput.Refuse(texts.Text("audit_empty"));
            if (result.GetValue(anchor))
                services.GetRequiredService<AuditAnchor>().Write(head);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(head);
            else
                CommandOutput.Line($"{head.Sequence} {head.Mark}");
            return CommandContext.Success;
        });
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write, NAME.csv or NAME.xlsx." };
        var from = new Option<DateOnly?>("--from") { Description = "First day, yyyy-MM-dd." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day, yyyy-MM-dd." };
        var commune = new Option<string?>("--commune") { Description = "Only accounts and households of this commune." };
        var command = new Command("export", "Write the audit for inspectors: names of accounts, codes of households.") { file, from, to, commune };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } target && target.Extension.ToLowerInvariant() is not (AuditFile.Csv or AuditFile.Xlsx))
                result.AddError("The file's name must end in .csv or .xlsx.");
        });
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var lines = scope.ServiceProvider.GetRequiredService<AuditExport>().Read(
                StartOf(result.GetValue(from)), StartOf(result.GetValue(to)?.AddDays(1)), result.GetValue(commune));
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            if (await AuditFile.WriteAsync(result.GetValue(file)!, lines, ct) is not { } written)
                return CommandOutput.Refuse(texts.Text("audit_too_long"));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Entries = written });
            else
                CommandOutput.Line(texts.Text("audit_exported", ("count", written), ("file", result.GetValue(file)!.Name)));
            return CommandContext.Success;
        });
        return command;
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } date ? VietnamTime.InstantOf(date.ToDateTime(TimeOnly.MinValue)) : null;
}
