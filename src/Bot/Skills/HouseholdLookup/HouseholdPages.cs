using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Outcomes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>The page of a household that a button asks for; its card if none does.</summary>
public sealed class HouseholdPages(HouseholdCard card, RecordPages pages, ChangesPage changes, OutcomeQuestion outcome)
{
    /// <param name="household">Read with its members and assessments.</param>
    public async Task<OutgoingActivity> ShowAsync(Turn turn, Household household, CancellationToken ct)
    {
        var (role, today) = (turn.Speaker.Role, turn.Today);
        return turn.ActionArgument(LookupActions.MembersVerb) is not null ? pages.Members(household, role, today)
            : turn.ActionArgument(LookupActions.HistoryVerb) is not null ? await pages.HistoryAsync(household, role, today, ct)
            : turn.ActionArgument(LookupActions.ChangesVerb) is not null && turn.Speaker.IsStaff ? await changes.ShowAsync(household, role, today, ct)
            : await outcome.AddToAsync(turn, household, await card.OverviewAsync(household, role, today, ct), ct);
    }
}
