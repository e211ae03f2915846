using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CsvHelper;

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
                ? CommandOutput.Refuse(texts.Text($"audit_fault.{JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString())}", ("sequence", found.Sequence ?? 0)))
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
        var file = new Argument<FileInfo>("file") { Description = "The file to write, NAME.csv." };
        var from = new Option<DateOnly?>("--from") { Description = "First day, yyyy-MM-dd." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day, yyyy-MM-dd." };
        var commune = new Option<string?>("--commune") { Description = "Only accounts and households of this commune." };
        var command = new Command("export", "Write the audit for inspectors: names of accounts, codes of households.") { file, from, to, commune };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } target && !target.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
                result.AddError("The file's name must end in .csv.");
        });
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var lines = scope.ServiceProvider.GetRequiredService<AuditExport>().Read(
                StartOf(result.GetValue(from)), StartOf(result.GetValue(to)?.AddDays(1)), result.GetValue(commune));
            var written = await WriteAsync(result.GetValue(file)!, lines, ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Entries = written });
            else
                CommandOutput.Line(services.GetRequiredService<Phrasebook>().For("commands").Text("audit_exported", ("count", written), ("file", result.GetValue(file)!.Name)));
            return CommandContext.Success;
        });
        return command;
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } date ? VietnamTime.InstantOf(date.ToDateTime(TimeOnly.MinValue)) : null;

    private static async Task<long> WriteAsync(FileInfo file, IAsyncEnumerable<AuditLine> lines, CancellationToken ct)
    {
        var written = 0L;
        await using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var heading in new[] { "sequence", "time", "account", "role", "channel", "action", "subject", "households", "allowed", "purpose" })
            csv.WriteField(heading);
        await csv.NextRecordAsync();
        await foreach (var line in lines.WithCancellation(ct))
        {
            csv.WriteField(line.Sequence);
            csv.WriteField(VietnamTime.LocalOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            csv.WriteField(Plain(line.Name ?? ""));
            csv.WriteField(line.Role);
            csv.WriteField(line.Channel);
            csv.WriteField(line.Action);
            csv.WriteField(Plain(line.Subject));
            csv.WriteField(line.Count);
            csv.WriteField(line.Allowed ? 1 : 0);
            csv.WriteField(line.Purpose);
            await csv.NextRecordAsync();
            written++;
        }

        return written;
    }

    // What people typed must not become a formula in a spreadsheet.
    private static string Plain(string typed) => typed is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + typed : typed;
}
