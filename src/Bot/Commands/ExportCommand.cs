using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Exchange;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Commands;

/// <summary><c>export --commune CODE | --hamlet CODE [--status poor] [--full] --out FILE</c>: the list of an area as a workbook or CSV.</summary>
public static class ExportCommand
{
    private const string Csv = ".csv";
    private const string Xlsx = ".xlsx";

    public static Command Create()
    {
        var commune = new Option<string?>("--commune") { Description = "Code of the commune." };
        var hamlet = new Option<string?>("--hamlet") { Description = "Code of the hamlet." };
        var status = new Option<string?>("--status") { Description = "Only one class: poor, near_poor, newly_escaped_poor, newly_escaped_near_poor, average_living or not_poor." };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<HouseholdStatus>().Select(ContentKey.Of)]);
        var full = new Option<bool>("--full") { Description = "Phones in full and notes; such a file can be imported again." };
        var file = new Option<FileInfo>("--out") { Description = "The file to write, .xlsx or .csv.", Required = true };
        var command = new Command("export", "Write the list of households of a commune or hamlet.") { commune, hamlet, status, full, file };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            var (level, code) = result.GetValue(hamlet) is { } one ? (AreaLevel.Hamlet, one) : (AreaLevel.Commune, result.GetValue(commune));
            var texts = services.GetRequiredService<Phrasebook>().For("export");
            if (code is null)
                return CommandOutput.Refuse(texts.Text("area_needed"));
            var only = result.GetValue(status) is { } word ? Enum.GetValues<HouseholdStatus>().Single(s => ContentKey.Of(s) == word) : (HouseholdStatus?)null;
            return await WriteAsync(services, new ExportRequest(level, code, only, result.GetValue(full)), result.GetRequiredValue(file), result.GetValue(CommandContext.Json), texts, ct);
        });
        return command;
    }

    private static async Task<int> WriteAsync(IServiceProvider services, ExportRequest request, FileInfo file, bool json, SkillTexts texts, CancellationToken ct)
    {
        var ending = file.Extension.ToLowerInvariant();
        if (ending is not (Csv or Xlsx))
            return CommandOutput.Refuse(texts.Text("format_unknown", ("file", file.Name)));
        await using var scope = services.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<ExportFiles>();
        if (await files.PlaceAsync(request.Level, request.Code, ct) is not { } place)
            return CommandOutput.Refuse(texts.Text("area_unknown", ("area", request.Code)));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var list = await scope.ServiceProvider.GetRequiredService<HouseholdExport>().ReadForOperatorAsync(request, now, ct);
        // Nothing leaves before the audit knows of it.
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
        await File.WriteAllBytesAsync(file.FullName, files.Make(list, request, place, who: null, VietnamTime.DateOf(now), ending == Csv).Bytes, ct);
        if (json)
            CommandOutput.Json(new { Households = list.Households.Count, File = file.FullName, list.IsFull });
        else
            CommandOutput.Line(texts.Text("written", ("count", list.Households.Count), ("file", file.Name)));
        return CommandContext.Success;
    }
}
