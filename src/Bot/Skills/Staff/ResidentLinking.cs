using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Ties a resident's chat to her household, if what she says proves that it is hers.</summary>
public sealed class ResidentLinking(HouseholdPins pins, AccountDirectory accounts, PinLockReport report)
{
    /// <returns>False whatever was wrong.</returns>
    public async Task<bool> TryAsync(Turn turn, PinClaim claim, CancellationToken ct)
    {
        var activity = turn.Activity;
        var outcome = await pins.TryAsync(claim, activity.Channel, activity.UserId, turn.Now, ct);
        if (outcome.HasLocked)
            await report.TellAsync(claim.HouseholdCode, turn.Now, ct);
        if (outcome.Account is not { } account)
            return false;
        await accounts.TieAsync(account, activity.Channel, activity.UserId, activity.ConversationId, turn.Now, ct);
        return true;
    }
}
