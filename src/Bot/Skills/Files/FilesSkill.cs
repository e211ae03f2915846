using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Files;

/// <summary>Answers a file that no other skill wants: that it is too large, a picture, or of no use here.</summary>
public sealed class FilesSkill(ReceivedFiles files, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("files");

    public bool Claims(Turn turn) =>
        turn.Action is null && turn.Activity.Files.Count > 0 && (turn.Text.IsEmpty || turn.Activity.Files.Any(files.IsTooLarge));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult<TurnResult>(new OutgoingActivity { Text = Reply(turn) });

    private string Reply(Turn turn)
    {
        var sent = turn.Activity.Files;
        if (sent.Any(files.IsTooLarge))
            return _texts.Text("too_large", ("megabytes", files.LargestMegabytes));
        if (sent.Any(f => f.Kind == ReceivedFileKind.Picture))
            return _texts.Text("picture");
        return turn.Speaker.IsStaff ? _texts.Text("document_staff", ("name", sent[0].Name)) : _texts.Text("document");
    }
}
