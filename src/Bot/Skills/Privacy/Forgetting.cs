using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Data.Access;
using CauNoi.Data.Privacy;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What is done at once when a person takes back what she agreed to or wants to be forgotten, and what the commune is asked to do.</summary>
public sealed class Forgetting(OwnData own, Consents consents, AccountDirectory accounts, RequestSending sending, ConsentQuestion question)
{
    /// <summary>What the person has agreed to, in words.</summary>
    public async Task<IReadOnlyList<string>> AgreedAsync(Turn turn, CancellationToken ct) =>
        [.. (await consents.OfAsync(ConsentQuestion.GiverOf(turn), ct)).Select(c => c.Purpose).Distinct().Select(question.Word)];

    /// <summary>Opens a request about the official record; null if the person is linked to no household.</summary>
    public async Task<Data.Requests.Request?> TellCommuneAsync(Turn turn, RequestKind kind, CancellationToken ct) =>
        turn.Speaker is { Household: { } household, AccountId: { } account }
            ? await sending.SendAsync(turn, new NewRequest(kind, account, turn.Address, household), ct)
            : null;

    public async Task WithdrawAsync(Turn turn, CancellationToken ct)
    {
        await consents.WithdrawAsync(ConsentQuestion.GiverOf(turn), turn.Now, ct);
        await accounts.UnlinkAsync(turn.Activity.Channel, turn.Activity.UserId, ct);
    }

    public Task EraseAsync(Turn turn, CancellationToken ct) => own.EraseAsync(turn.Address, ConsentQuestion.GiverOf(turn), turn.Now, ct);
}
