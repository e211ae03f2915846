using CauNoi.Bot.Conversations;
using CauNoi.Data.Privacy;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What is kept of a person's talk with the bot.</summary>
public sealed class KeptLines(OwnData own, OutcomeWishes wishes, DatabaseOptions options, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public async Task<IReadOnlyList<string>> OfAsync(Turn turn, CancellationToken ct)
    {
        var kept = await own.CountAsync(turn.Address, ct);
        return
        [
            _texts.Text("mine_chat", ("entries", kept.Entries), ("questions", kept.Questions), ("files", kept.Files), ("days", options.KeepDays)),
            .. turn.State.SavedCheck is null ? Array.Empty<string>() : [_texts.Text("mine_check")],
            .. (await wishes.YearsAsync(ConsentQuestion.GiverOf(turn), ct)).Select(y => _texts.Text("mine_outcome", ("year", y))),
            .. turn.State.Province is null ? Array.Empty<string>() : [_texts.Text("mine_province")],
        ];
    }
}
