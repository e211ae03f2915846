using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Bot.Web.Progress;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Gives officers and provinces the address of their own page of progress, and takes it back.</summary>
public sealed class ProgressLinkSkill(SecretAddresses secrets, ProgressAddress address, HouseholdGate gate, AccessOptions access, Phrasebook phrases) : ISkill
{
    /// <summary>Gives a new address; the one before no longer opens anything.</summary>
    public const string Open = Verb + ":open";

    private const string Verb = "progress";
    private const string Stop = Verb + ":stop";

    private readonly SkillTexts _texts = phrases.For("progress");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null || (turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Says("page", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.Speaker.Role is not (Role.Officer or Role.Province))
            return Say("officers_only");
        if (turn.Action == Stop)
            return Say(await secrets.RevokeAsync(reader.AccountId, SecretAddressKind.Progress, ct) ? "stopped" : "none");
        if (!address.IsOffered)
            return Say("off");
        var secret = await secrets.CreateAsync(reader.AccountId, SecretAddressKind.Progress, access.ProgressPageLifetime, turn.Now, ct);
        var end = VietnamTime.LocalOf(turn.Now + access.ProgressPageLifetime);
        return new OutgoingActivity
        {
            Text = _texts.Text("address", ("address", address.Of(secret)!.AbsoluteUri), ("time", $"{end:HH:mm}"), ("date", VietnamFormat.Date(DateOnly.FromDateTime(end)))),
            Buttons = [new Button(_texts.Text("button_stop"), Stop)],
            Confidential = true,
        };
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
