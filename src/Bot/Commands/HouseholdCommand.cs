using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>household CODE</c>: what an officer sees of a household; with <c>--staff</c>, what this one may see. Audited like every other read.</summary>
public static class HouseholdCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "Household code." };
        var staff = new Option<Guid?>("--staff") { Description = "Read it as this staff member would (see 'staff list')." };
        var command = new Command("household", "Show a household as a staff member sees it.") { code, staff };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var registry = scope.ServiceProvider.GetRequiredService<HouseholdRegistry>();
            var clock = services.GetRequiredService<TimeProvider>();
            var asked = result.GetValue(code)!;
            var household = result.GetValue(staff) is { } id
                ? await registry.FindAsync(new Reader(id, "command"), asked, clock.GetUtcNow(), ct)
                : await registry.FindForOperatorAsync(asked, clock.GetUtcNow(), ct);
            await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
            if (household is null)
                return CommandOutput.Refuse(services.GetRequiredService<Phrasebook>().For("commands").Text("household_not_found"));
            var card = await scope.ServiceProvider.GetRequiredService<HouseholdCard>().OverviewAsync(household, Role.Officer, VietnamTime.DateOf(clock.GetUtcNow()), ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new
                {
                    household.Code,
                    household.Status,
                    household.StatusYear,
                    household.Current.DecisionNo,
                    household.Current.DecisionDate,
                    Members = household.Members.Count,
                    Deprivations = household.Current.Deprivations?.Each(),
                    card.Text,
                });
            else
                CommandOutput.Line(card.Text);
            return CommandContext.Success;
        });
        return command;
    }
}
