using System.CommandLine;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Places;

namespace CauNoi.Bot.Commands;

/// <summary><c>faq lint</c>: faults of the content, with <c>--as-of</c> what ages, with <c>--draft</c> what one draft lacks.</summary>
public static class FaqLintCommand
{
    public static Command Create()
    {
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Also warn of what is or will soon be out of date on this day, yyyy-MM-dd." };
        var draft = new Option<FileInfo?>("--draft") { Description = "Check one draft against the same rules instead." };
        var command = new Command("lint", "Report every fault of the content with file and line.") { asOf, draft };
        command.SetAction(result =>
        {
            var json = result.GetValue(CommandContext.Json);
            if (result.GetValue(draft) is { } file)
                return file.Exists ? CheckDraft(file, json) : CommandOutput.Refuse($"{file.Name}: no such file");
            var faults = Faults(out var entries);
            var warnings = result.GetValue(asOf) is { } day ? Warnings(day, entries) : [];
            if (json)
                CommandOutput.Json(new { Files = entries.Count, Faults = faults, Warnings = warnings });
            else
                Print(entries, faults, warnings);
            return faults.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static void Print(IReadOnlyList<FaqSource> entries, IReadOnlyList<ContentFault> faults, IReadOnlyList<ContentFault> warnings)
    {
        if (faults.Count > 0)
            CommandOutput.Line(string.Join('\n', faults));
        else
        {
            var texts = CommandContext.Phrases(CommandContext.Knowledge()).For("commands");
            CommandOutput.Line(texts.Text(
                "lint_clean",
                ("files", entries.Count),
                ("topics", entries.DistinctBy(e => e.Entry.Id).Count()),
                ("questions", entries.Sum(e => e.Entry.Questions.Count))));
        }

        foreach (var warning in warnings)
            CommandOutput.Line($"warning: {warning}");
    }

    // The FAQ's own faults first, all of them; then whatever stops the rest of the content from loading.
    private static IReadOnlyList<ContentFault> Faults(out IReadOnlyList<FaqSource> entries)
    {
        entries = [];
        try
        {
            var folder = Folder();
            (entries, var faults) = FaqBase.Read(folder);
            var policy = CommandContext.Policy();
            faults = [.. faults, .. FaqLint.Check(entries, policy.Figures), .. entries.SelectMany(FaqFigures.Literals)];
            if (faults.Count > 0)
                return faults;
            var knowledge = CommandContext.Knowledge();
            CommandContext.Phrases(knowledge);
            Provinces.Load(folder, knowledge.Reader);
            ReplacedDocument.Load(folder);
            EvalFile.HeldOut(folder);
            return [];
        }
        catch (ContentException fault)
        {
            return fault.Faults;
        }
    }

    private static IReadOnlyList<ContentFault> Warnings(DateOnly day, IReadOnlyList<FaqSource> entries) =>
        FaqWarnings.On(day, entries, ReplacedDocument.Load(Folder()));

    private static int CheckDraft(FileInfo file, bool json)
    {
        var (entries, _) = FaqBase.Read(Folder());
        var missing = FaqDraft.Check(file.Name, File.ReadAllText(file.FullName).ReplaceLineEndings("\n"), entries, CommandContext.Policy().Figures);
        if (json)
            CommandOutput.Json(new { Draft = file.Name, Missing = missing });
        else if (missing.Count > 0)
            CommandOutput.Line(string.Join('\n', missing));
        else
            CommandOutput.Line(CommandContext.Phrases(CommandContext.Knowledge()).For("commands").Text("draft_complete", ("file", file.Name)));
        return missing.Count == 0 ? CommandContext.Success : CommandContext.Refused;
    }

    private static ContentFolder Folder() => new(CommandContext.Options().FindContent());
}
