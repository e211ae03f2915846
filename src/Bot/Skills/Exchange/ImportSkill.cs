using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Takes the tables of officers in: a dry run, what it found, and after a yes the import; all of it in private chats.</summary>
public sealed class ImportSkill(ReceivedFiles files, FilesInHand inHand, ColumnQuestion question, ImportSteps steps, HouseholdGate gate, LaterTurns later, Phrasebook phrases)
    : ISkill
{
    // What takes a second or two needs no word before.
    private const long SmallFile = 200_000;
    private const int FewRows = 500;

    private readonly SkillTexts _texts = phrases.For("import");

    public bool Claims(Turn turn)
    {
        if (turn.Action is not null)
            return turn.ActionArgument(ImportAction.Verb) is not null;
        return turn.Speaker.IsStaff && (turn.Activity.Files is [{ Kind: ReceivedFileKind.Document } file, ..]
            ? !files.IsTooLarge(file)
            : turn.Activity.Files.Count == 0 && _texts.Says("how", turn.Text));
    }

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker is not { IsStaff: true, Role: Role.Officer })
            return Say("officers_only");
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Action is null && turn.Activity.Files.Count == 0)
            return Say("how");
        if (turn.Activity.Files is [var sent, ..] && turn.Action is null)
            turn = Received(turn, sent);
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        return refusal ?? await GoOnAsync(turn, reader, ImportAction.Read(turn.ActionArgument(ImportAction.Verb)), ct);
    }

    // From here on the file is named by a button, also where the purpose has to be asked first.
    private static Turn Received(Turn turn, ReceivedFile sent)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        return turn with
        {
            Action = new ImportAction(ImportStep.Read, token).Write(),
            State = turn.State with { FileInHand = new FileInHand(token, sent) },
        };
    }

    private async Task<TurnResult> GoOnAsync(Turn turn, Reader reader, ImportAction? action, CancellationToken ct)
    {
        if (action is { Step: ImportStep.Undo } && long.TryParse(action.Token, NumberStyles.None, CultureInfo.InvariantCulture, out var import))
            return await steps.UndoAsync(turn, import, ct);
        if (action is null || turn.State.FileInHand is not { } file || file.Token != action.Token)
            return Say("old_button");
        if (file.ImportId is { } done)
            return new OutgoingActivity { Text = _texts.Text("already", ("id", done)) };
        switch (action.Step)
        {
            case ImportStep.Drop:
                return new TurnResult([Say("dropped")], turn.State with { FileInHand = null });
            case ImportStep.Read when turn.Activity.Files.Count > 0 && (file.File.Size ?? 0) > SmallFile:
                return await PutOffAsync(turn, ImportStep.Read, "reading", ct);
            case (ImportStep.Import or ImportStep.Take) and var step when file.Shown && file.Rows > FewRows:
                return await PutOffAsync(turn, step == ImportStep.Take ? ImportStep.TakeNow : ImportStep.ImportNow, "importing", ct);
            case ImportStep.Forget:
                await inHand.ForgetAsync(turn, file, ct);
                file = file with { Columns = new Dictionary<string, string>(), RememberedAt = null, Shown = false };
                break;
        }

        return await inHand.LookAsync(turn, file, ct) switch
        {
            FileLook.Found look => await OnwardAsync(turn, reader, action, look, ct),
            FileLook.Refused refused => new TurnResult(
                [new OutgoingActivity { Text = _texts.Text(refused.Text, ("file", file.File.Name), ("most", FilesInHand.MostRows), ("megabytes", files.LargestMegabytes)) }],
                turn.State with { FileInHand = null }),
            _ => throw new InvalidOperationException("A look at a file has no other outcome."),
        };
    }

    private async Task<TurnResult> OnwardAsync(Turn turn, Reader reader, ImportAction action, FileLook.Found look, CancellationToken ct)
    {
        if (look.Glance?.Unknown is { Count: > 0 } unknown && Explained(look.File, action, [.. unknown.Select(u => u.Heading)]) is { } explained)
            return await inHand.LookAsync(turn, explained, ct) is FileLook.Found again ? await OnwardAsync(turn, reader, action with { Step = ImportStep.Read }, again, ct) : Say("gone");
        if (look.Glance?.Unknown is { Count: > 0 })
            return new TurnResult([question.Ask(look.File, look.Glance)], turn.State with { FileInHand = look.File });
        return action.Step switch
        {
            ImportStep.Import or ImportStep.ImportNow when look.File.Shown => await steps.ImportAsync(turn, look, takeFile: false, ct),
            ImportStep.Take or ImportStep.TakeNow when look.File.Shown => await steps.ImportAsync(turn, look, takeFile: true, ct),
            _ => await steps.PreviewAsync(turn, reader, look, ct),
        };
    }

    // A button of an earlier question explains nothing.
    private static FileInHand? Explained(FileInHand file, ImportAction action, IReadOnlyList<string> unknown) => action.Step switch
    {
        ImportStep.Column when action.Number == file.Columns.Count => file with { Columns = With(file.Columns, [unknown[0]], action.Column) },
        ImportStep.LeaveRest => file with { Columns = With(file.Columns, unknown, "") },
        _ => null,
    };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> columns, IEnumerable<string> headings, string column)
    {
        var more = new Dictionary<string, string>(columns);
        foreach (var heading in headings)
            more[heading] = column;
        return more;
    }

    private async Task<TurnResult> PutOffAsync(Turn turn, ImportStep step, string text, CancellationToken ct)
    {
        var file = turn.State.FileInHand!;
        await later.AddAsync(turn, new ImportAction(step, file.Token).Write(), ct);
        return new TurnResult([new OutgoingActivity { Text = _texts.Text(text, ("file", file.File.Name), ("rows", file.Rows ?? 0)) }], turn.State);
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
