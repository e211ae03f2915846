using System.Security.Cryptography;
using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Protection;

namespace CauNoi.Bot.Skills.Access;

/// <summary>Asks what households are read for, and keeps the request that has to wait for the answer.</summary>
public sealed class PurposeQuestion(FieldProtection protection, AccessOptions options, Phrasebook phrases)
{
    public const string Verb = "purpose";

    private readonly SkillTexts _texts = phrases.For("access");

    /// <summary>The question, instead of an answer to this turn.</summary>
    public TurnResult Ask(Turn turn)
    {
        var request = JsonSerializer.Serialize(new Request(turn.Activity.Text, turn.Action));
        return Ask(turn.State with { Waiting = Convert.ToBase64String(protection.Seal(request, ProtectedField.Request).Bytes) });
    }

    public TurnResult Ask(ConversationState state) => new(
        [
            new OutgoingActivity
            {
                Text = _texts.Text("purpose_question", ("hours", (int)options.PurposeLifetime.TotalHours)),
                Buttons = [.. Enum.GetValues<ReadPurpose>().Select(p => new Button(Word(p), $"{Verb}:{p}"))],
            },
        ],
        state);

    /// <summary>Takes the answer down and goes on with what waited for it.</summary>
    public TurnResult Answer(Turn turn, ReadPurpose purpose)
    {
        var state = turn.State with { Purpose = new StatedPurpose(purpose, turn.Now + options.PurposeLifetime), Waiting = null };
        return new TurnResult([new OutgoingActivity { Text = _texts.Text("purpose_noted", ("purpose", Word(purpose))) }], state) { Next = Open(turn.State.Waiting) };
    }

    private Request? Open(string? waiting)
    {
        if (waiting is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Request>(protection.Open(new SealedText(Convert.FromBase64String(waiting)), ProtectedField.Request));
        }
        catch (CryptographicException)
        {
            // Sealed with a key that was given up since: she asks again.
            return null;
        }
    }

    private string Word(ReadPurpose purpose) => _texts.Text($"purpose.{JsonNamingPolicy.SnakeCaseLower.ConvertName(purpose.ToString())}");
}
