using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>The dry run, the import and its taking back, once it is clear what the file is.</summary>
public sealed class ImportSteps(
    CauNoiContext db, RegistryImport import, ImportUndo undo, FilesInHand inHand, ImportReport report, OutgoingFiles outgoing, ExchangeWords words, Phrasebook phrases)
{
    private const string Gaps = "gaps:summary";

    private readonly SkillTexts _texts = phrases.For("import");

    public async Task<TurnResult> PreviewAsync(Turn turn, Reader reader, FileLook.Found look, CancellationToken ct)
    {
        var found = await import.PreviewAsync(look.Source, Options(turn, look), progress: null, ct);
        if (!found.IsRefused)
            await inHand.RememberAsync(turn, look, ct);
        if (found.ConflictCount > 0)
            db.Audit.Add(reader.Entry(AuditAction.HouseholdsRead, "import", allowed: true, turn.Now, found.ConflictCount));
        var file = look.File with { Shown = found.HasWork };
        var reply = new OutgoingActivity
        {
            Text = report.Text(file, look.Source, found),
            Attachments = report.Workbook(file, look.Source, found) is { } workbook ? [outgoing.Add(turn.Address, workbook)] : [],
            Buttons = [.. Buttons(file, found)],
            Confidential = true,
        };
        return new TurnResult([reply], turn.State with { FileInHand = found.HasWork || file.Columns.Count > 0 ? file : null });
    }

    public async Task<TurnResult> ImportAsync(Turn turn, FileLook.Found look, bool takeFile, CancellationToken ct)
    {
        var options = Options(turn, look) with { OnConflict = takeFile ? OnConflict.TakeFile : OnConflict.KeepRegistry, Consented = true };
        switch (await import.ApplyAsync(look.Source, options, progress: null, ct))
        {
            case ImportOutcome.Done done:
                var reply = new OutgoingActivity
                {
                    Text = string.Join('\n', words.Outcome(done.Report, done.Run)),
                    Buttons = [new Button(_texts.Text("button_undo"), new ImportAction(ImportStep.Undo, $"{done.Run.Id}").Write()), new Button(_texts.Text("button_gaps"), Gaps)],
                };
                return new TurnResult([reply], turn.State with { FileInHand = look.File with { ImportId = done.Run.Id } });
            case ImportOutcome.Busy:
                return new TurnResult([new OutgoingActivity { Text = _texts.Text("busy"), Buttons = turn.State.Offered }], turn.State with { FileInHand = look.File });
            default:
                return new TurnResult([new OutgoingActivity { Text = _texts.Text("changed_meanwhile") }], turn.State with { FileInHand = null });
        }
    }

    /// <summary>Only what she has imported herself: somebody else's import is not told of.</summary>
    public async Task<TurnResult> UndoAsync(Turn turn, long importId, CancellationToken ct)
    {
        if (await undo.FindAsync(importId, ct) is not { } run || run.AccountId != turn.Speaker.AccountId)
            return new OutgoingActivity { Text = _texts.Text("undo_unknown", ("id", importId)) };
        var outcome = await undo.UndoAsync(importId, Author(turn), ct);
        return new OutgoingActivity { Text = words.Undo(importId, outcome) };
    }

    private IEnumerable<Button> Buttons(FileInHand file, ImportPreview found)
    {
        if (found.HasWork)
        {
            yield return new Button(_texts.Text(found.NeedsConsent ? "button_import_consent" : "button_import"), new ImportAction(ImportStep.Import, file.Token).Write());
            if (found.ConflictCount > 0)
                yield return new Button(_texts.Text("button_take"), new ImportAction(ImportStep.Take, file.Token).Write());
        }

        if (file.Columns.Count > 0)
            yield return new Button(_texts.Text("button_forget"), new ImportAction(ImportStep.Forget, file.Token).Write());
        if (found.HasWork)
            yield return new Button(_texts.Text("button_drop"), new ImportAction(ImportStep.Drop, file.Token).Write());
    }

    private static ImportOptions Options(Turn turn, FileLook.Found look) => new(Author(turn)) { Communes = look.Communes, Headings = look.File.Columns };

    private static RecordAuthor Author(Turn turn) => new(turn.Speaker.AccountId, turn.Now);
}
