using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What the commune's record says of the household of the person who asks, in short and with masked numbers; read through the gate and audited like every read.</summary>
public sealed class OwnRecordSummary(HouseholdGate gate, HouseholdRegistry registry, RequestDesk desk, FieldProtection protection, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public async Task<int> OpenRequestsAsync(Turn turn, CancellationToken ct) =>
        turn.Speaker.AccountId is { } account ? (await desk.MineAsync(account, ct)).Count : 0;

    /// <summary>The record with the gate's refusal, if it refuses; both null for whoever has no household of her own.</summary>
    public async Task<(Household? Household, TurnResult? Refusal)> ReadAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker.Household is not { } code)
            return (null, null);
        var (reader, refusal) = await gate.AdmitAsync(turn, _texts, ct);
        return refusal is not null ? (null, refusal) : (await registry.FindAsync(reader, code, turn.Now, ct), null);
    }

    public async Task<(string? Text, TurnResult? Refusal)> TellAsync(Turn turn, CancellationToken ct)
    {
        var (household, refusal) = await ReadAsync(turn, ct);
        return household is null ? (null, refusal) : (Text(household), null);
    }

    private string Text(Household household)
    {
        var head = _texts.Text(
            "mine_record",
            ("household", household.Code),
            ("status", words.Status(household.Status)),
            ("year", household.StatusYear),
            ("members", household.Members.Count),
            ("phone", Number(household.Phone, ProtectedField.Phone)),
            ("address", household.Address ?? _texts.Text("not_recorded")),
            ("ethnicity", household.Ethnicity ?? _texts.Text("not_recorded")));
        var members = household.Members.Select(m => _texts.Text(
            "mine_member",
            ("number", m.Number),
            ("name", m.FullName),
            ("born", m.BirthDate is { } born ? VietnamFormat.Date(born) : _texts.Text("not_recorded")),
            ("id", Number(m.CitizenId, ProtectedField.CitizenId))));
        return head + "\n" + string.Join('\n', members);
    }

    private string Number(SealedText? number, ProtectedField field) => number is { } text ? protection.Mask(text, field) : _texts.Text("not_recorded");
}
