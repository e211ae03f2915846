using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Commands;

/// <summary><c>reviews open --year Y --commune CODE</c>: opens the campaign of a commune's year; opening it again changes nothing.</summary>
internal static class ReviewsOpenCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Review year.", Required = true };
        var commune = new Option<string>("--commune") { Description = "Commune code.", Required = true };
        var command = new Command("open", "Open the review campaign of a commune: steps of commune and hamlets, households to review.") { year, commune };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("campaign");
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var (code, of) = (result.GetValue(commune)!, result.GetValue(year));
            var outcome = await scope.ServiceProvider.GetRequiredService<Campaigns>().OpenAsync(Reader.Operator, code, of, VietnamTime.DateOf(now), now, ct);
            var name = await scope.ServiceProvider.GetRequiredService<CauNoiContext>().Communes.Where(c => c.Code == code).Select(c => c.Name).SingleOrDefaultAsync(ct);
            var told = CampaignOpening.Told(outcome, name ?? code, of, texts).ReplaceLineEndings(" ").Replace("**", "", StringComparison.Ordinal);
            if (Campaign(outcome) is not { } campaign)
                return CommandOutput.Refuse(told);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Commune = code, Year = of, Opened = outcome is OpenOutcome.Opened, campaign.OpenedAt, (outcome as OpenOutcome.Opened)?.Targets, Steps = campaign.Steps.Select(Step) });
            else
                CommandOutput.Line(told);
            return CommandContext.Success;
        });
        return command;
    }

    private static ReviewCampaign? Campaign(OpenOutcome outcome) => outcome switch
    {
        OpenOutcome.Opened opened => opened.Campaign,
        OpenOutcome.AlreadyOpen open => open.Campaign,
        _ => null,
    };

    private static object Step(CampaignStep step) => new { step.StepId, Hamlet = step.HamletCode, step.From, step.Deadline, step.To, step.State };
}
