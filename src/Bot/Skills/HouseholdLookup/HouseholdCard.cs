using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>A household in a few lines: class and since when, decision, missing indicators, gaps, next step, freshest source; never an identity number.</summary>
public sealed class HouseholdCard(RecordLines record, OpenWork work, SourceLine source, RecordPages pages)
{
    /// <param name="household">Read with its members and assessments.</param>
    /// <param name="role">Who looks: a resident is told of her own household in other words, and only officers see the end of the phone number.</param>
    public async Task<OutgoingActivity> OverviewAsync(Household household, Role role, DateOnly today, CancellationToken ct)
    {
        var open = await work.OfAsync(household, role, today, ct);
        string?[] lines =
        [
            await record.HeadlineAsync(household, role == Role.Resident, ct),
            record.Status(household),
            record.Deprivations(household),
            open.Missing,
            open.Next,
            role is Role.Officer or Role.Province ? record.Phone(household) : null,
            await source.OfAsync(household, ct),
        ];
        return new OutgoingActivity { Text = string.Join("\n\n", lines.OfType<string>()), Buttons = [.. open.Buttons, .. pages.Buttons(household, role, today)] };
    }
}
