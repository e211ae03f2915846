using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>The survey forms by period, and the checks of sheets and records.</summary>
public sealed class ScoreForms
{
    private const string Folder = "score-forms";
    private const string SheetRulesFile = "sheet-rules.yaml";
    private const string RecordRulesFile = "record-rules.yaml";

    private ScoreForms(IReadOnlyList<ScoreForm> forms, RuleBook sheetRules, RuleBook recordRules)
    {
        All = forms;
        Sheets = new SheetCheck(sheetRules);
        Records = new RecordCheck(recordRules);
    }

    public IReadOnlyList<ScoreForm> All { get; }

    public SheetCheck Sheets { get; }

    public RecordCheck Records { get; }

    public ScoreForm? Find(string id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>The official form of a day; never an example.</summary>
    public ScoreForm? InForceOn(DateOnly day, ScoreFormKind kind) => All.FirstOrDefault(f => !f.Example && f.Kind == kind && f.IsValidOn(day));

    /// <exception cref="ContentException">Names file and line of every form that cannot be used.</exception>
    public static ScoreForms Load(PolicyFolder folder)
    {
        var forms = new List<ScoreForm>();
        var faults = new List<ContentFault>();
        foreach (var (form, file, text) in folder.ReadFolder<ScoreForm>(Folder))
        {
            var lines = new YamlLines(text);
            faults.AddRange(ScoreFormLint.Check(file, form, lines));
            if (forms.Any(f => f.Id == form.Id))
                faults.Add(new ContentFault(file, lines.Of("id"), $"the id {form.Id} belongs to another form"));
            if (!form.Example && forms.FirstOrDefault(f => Overlap(f, form)) is { } other)
                faults.Add(new ContentFault(file, lines.Of("valid_from"), $"{other.Id} is a form of the same kind in force on the same days"));
            forms.Add(form);
        }

        return faults.Count > 0
            ? throw new ContentException(faults)
            : new ScoreForms(
                forms,
                RuleBook.Load(folder, SheetRulesFile, SheetCases.All, SheetCases.Labels),
                RuleBook.Load(folder, RecordRulesFile, RecordCases.All, RecordCases.Labels));
    }

    private static bool Overlap(ScoreForm a, ScoreForm b) => !a.Example && a.Kind == b.Kind && a.ValidFrom <= b.ValidTo && b.ValidFrom <= a.ValidTo;
}
