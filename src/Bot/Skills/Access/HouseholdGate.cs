using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Access;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Skills.Access;

/// <summary>
/// The one way to household data in a conversation: private, linked, with a purpose where one is asked, within the account's limits. Only here a skill gets a
/// <see cref="Reader"/>; which households it may see is for the registry to say.
/// </summary>
public sealed class HouseholdGate(CauNoiContext db, ReadLimits limits, PurposeQuestion purpose, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("access");

    /// <summary>For records of any household in the reader's areas; a resident's area is her own household.</summary>
    public Task<Admission> AdmitAsync(Turn turn, SkillTexts texts, CancellationToken ct) =>
        AdmitAsync(turn, texts, turn.Speaker.ReadsHouseholds || turn.Speaker.ReadsOwnRecord, ct);

    /// <summary>For lists and reports of many households.</summary>
    public Task<Admission> AdmitStaffAsync(Turn turn, SkillTexts texts, CancellationToken ct) => AdmitAsync(turn, texts, turn.Speaker.ReadsHouseholds, ct);

    private async Task<Admission> AdmitAsync(Turn turn, SkillTexts texts, bool mayRead, CancellationToken ct)
    {
        var reader = new Reader(turn.Speaker.AccountId ?? Guid.Empty, turn.Activity.Channel);
        if (!mayRead)
            return Refuse(turn, reader, Text(texts, "staff_only"));
        if (!turn.IsPrivate)
            return Refuse(turn, reader, Text(texts, "private_only"));
        if (turn.Speaker.StatesPurpose)
        {
            if (turn.State.Purpose is not { } stated || stated.Until <= turn.Now)
                return new Admission(reader, purpose.Ask(turn));
            reader = reader with { Purpose = stated.Purpose };
        }

        return await limits.ReachedAsync(reader, turn.Speaker.Role, turn.Now, ct)
            ? new Admission(reader, new OutgoingActivity { Text = _texts.Text(turn.Speaker.IsStaff ? "limit_staff" : "limit") })
            : new Admission(reader);
    }

    private Admission Refuse(Turn turn, Reader reader, string text)
    {
        var code = HouseholdCode.Bare(turn.Action ?? "") ?? HouseholdCode.Bare(turn.Activity.Text);
        db.Audit.Add(reader.Entry(AuditAction.HouseholdRead, code ?? turn.Activity.Kind.ToString(), allowed: false, turn.Now));
        return new Admission(reader, new OutgoingActivity { Text = text });
    }

    // A skill may say it in words of its own.
    private string Text(SkillTexts texts, string key) => (texts.Has(key) ? texts : _texts).Text(key);
}
