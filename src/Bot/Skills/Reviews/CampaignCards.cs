using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Bot.Web.Progress;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>How far a commune or a hamlet has come, in one message.</summary>
public sealed class CampaignCards(CampaignStandings standings, LateHamlets lateHamlets, CampaignWords words, ProgressAddress address, Phrasebook phrases)
{
    private const int MostLate = 5;
    private const int HamletsOnPage = 8;
    private const int StepsOnPage = 5;
    private const int DaysAhead = 31;
    private const int MostNamed = 6;

    private readonly SkillTexts _texts = phrases.For("campaign");

    public OutgoingActivity NotFound() => new() { Text = _texts.Text("not_found") };

    /// <summary>There is no campaign to be seen; an officer is offered to open one.</summary>
    public OutgoingActivity NotOpen(Turn turn) => turn.Speaker.Role == Role.Officer
        ? new OutgoingActivity { Text = _texts.Text("not_open_officer"), Buttons = [new Button(_texts.Text("button_open", ("year", turn.Today.Year)), CampaignAction.OpenVerb)] }
        : new OutgoingActivity { Text = _texts.Text("not_open") };

    public OutgoingActivity Commune(CampaignProgress progress, Turn turn)
    {
        var all = standings.Of(progress, turn.Today);
        var late = all.Where(s => s.NeedsHelp).ToList();
        return new OutgoingActivity
        {
            Text = string.Join("\n\n", new[] { Head(progress, turn.Today), string.Join('\n', Totals(progress, all, turn.Today)), Late(late, progress.Year, turn.Today) }),
            Buttons = CampaignAction.Buttons(
            [
                CampaignAction.Button(_texts.Text("button_words"), CampaignAction.For(CampaignAction.CommuneWordsVerb, progress.Area.Code, 1)),
                .. (late.Count > 0 ? late : all).Take(MostLate).Select(s => words.HamletButton(s.Progress.Hamlet)),
                CampaignAction.Button(_texts.Text("button_commune_steps"), CampaignAction.For(CampaignAction.CommuneStepsVerb, progress.Area.Code)),
                address.IsOffered ? new Button(_texts.Text("button_page"), ProgressLinkSkill.Open) : null,
                turn.Speaker.Role == Role.Officer ? CampaignAction.Button(_texts.Text("button_assign"), CampaignAction.For(CampaignAction.AssignPlacesVerb, progress.Area.Code, 1)) : null,
            ]),
        };
    }

    /// <summary>Every hamlet as one line, the most urgent first.</summary>
    public OutgoingActivity Words(CampaignProgress progress, int page, DateOnly today)
    {
        var all = standings.Of(progress, today);
        var pages = Math.Max(1, (all.Count + HamletsOnPage - 1) / HamletsOnPage);
        page = Math.Clamp(page, 1, pages);
        var lines = all.Skip((page - 1) * HamletsOnPage).Take(HamletsOnPage).Select(s => s.Progress.Targets == 0
            ? _texts.Text("words_line_none", ("place", words.Place(s.Progress.Hamlet)))
            : _texts.Text(
                "words_line",
                ("place", words.Place(s.Progress.Hamlet)),
                ("surveyed", s.Progress.Surveyed),
                ("targets", s.Progress.Targets),
                ("steps", string.Join("; ", s.Progress.Steps.Where(x => !IsSurvey(x, progress.Year)).Select(x => Named(x, progress.Year, today))))));
        return new OutgoingActivity
        {
            Text = _texts.Text("words", ("place", words.Place(progress.Area)), ("page", page), ("pages", pages)) + "\n" + string.Join('\n', lines),
            Buttons = CampaignAction.Buttons(
                page < pages ? CampaignAction.Button(_texts.Text("button_more"), CampaignAction.For(CampaignAction.CommuneWordsVerb, progress.Area.Code, page + 1)) : null,
                CampaignAction.Button(_texts.Text("button_back", ("place", words.Place(progress.Area))), CampaignAction.For(CampaignAction.CommuneVerb, progress.Area.Code))),
        };
    }

    /// <summary>What the commune as a whole has to do within a month, and what is late.</summary>
    public OutgoingActivity CommuneSteps(CampaignProgress progress, int page, Turn turn)
    {
        var next = progress.CommuneSteps.Where(s => s.State == CampaignStepState.Open && s.From <= turn.Today.AddDays(DaysAhead)).OrderBy(s => s.Deadline).ToList();
        var pages = Math.Max(1, (next.Count + StepsOnPage - 1) / StepsOnPage);
        page = Math.Clamp(page, 1, pages);
        var shown = next.Index().Skip((page - 1) * StepsOnPage).Take(StepsOnPage).ToList();
        return new OutgoingActivity
        {
            Text = _texts.Text(next.Count == 0 ? "commune_steps_none" : "commune_steps", ("place", words.Place(progress.Area)), ("page", page), ("pages", pages))
                + string.Concat(shown.Select(s => "\n" + _texts.Text(
                    "commune_step_number", ("number", s.Index + 1), ("title", words.Step(s.Item, progress.Year)), ("standing", words.Standing(s.Item, turn.Today))))),
            Buttons = CampaignAction.Buttons(
            [
                .. turn.Speaker.Role == Role.Officer ? shown.Where(s => s.Item.From <= turn.Today).Select(s => new Button(_texts.Text("button_report_number", ("number", s.Index + 1)), CampaignAction.Report(s.Item.Id))) : [],
                page < pages ? CampaignAction.Button(_texts.Text("button_more"), CampaignAction.For(CampaignAction.CommuneStepsVerb, progress.Area.Code, page + 1)) : null,
                BackButton(progress, turn),
            ]),
        };
    }

    public OutgoingActivity Hamlet(CampaignProgress progress, Turn turn)
    {
        var standing = standings.Of(progress, turn.Today)[0];
        var hamlet = standing.Progress;
        if (hamlet.Targets == 0)
            return new OutgoingActivity { Text = Head(progress, turn.Today) + "\n\n" + _texts.Text("hamlet_none"), Buttons = CampaignAction.Buttons(BackButton(progress, turn)) };
        return new OutgoingActivity
        {
            Text = string.Join("\n\n", new[]
            {
                Head(progress, turn.Today),
                string.Join('\n', Lines(hamlet, progress.Year, turn.Today)),
                standing.Delay is { } delay ? "⚠️ " + words.Delay(delay) : null,
            }.OfType<string>()),
            Buttons = CampaignAction.Buttons(Buttons(standing, progress, turn)),
        };
    }

    /// <summary>The figures and the steps of a hamlet that has something to review, a line for each.</summary>
    public IEnumerable<string> Lines(HamletProgress hamlet, int year, DateOnly today) => hamlet.Steps
        .Select(s => _texts.Text("hamlet_step", ("step", words.Step(s, year)), ("standing", words.Standing(s, today))))
        .Prepend(_texts.Text("hamlet_list", ("targets", hamlet.Targets), ("surveyed", hamlet.Surveyed), ("decided", hamlet.Decided)));

    private IEnumerable<Button?> Buttons(HamletStanding standing, CampaignProgress progress, Turn turn)
    {
        var code = standing.Progress.Hamlet.Code;
        var open = standing.Progress.Steps.Where(s => s.State == CampaignStepState.Open).ToList();
        if (turn.Speaker.Role is Role.HamletHead or Role.Officer)
        {
            foreach (var step in open.Where(s => s == standing.Next || standing.Next is null || !progress.Hamlets[0].Steps.Take(standing.Cells.Count - 1).Contains(s)).Take(3))
                yield return words.ReportButton(step, progress.Year);
            if (standing.Cells.Take(standing.Cells.Count - 1).All(c => c.Level is HeatLevel.Done) || standing.Progress.Steps.Any(s => s.EndsOn is not null))
                yield return CampaignAction.Button(_texts.Text("button_complaint"), CampaignAction.For(CampaignAction.ComplaintVerb, code));
        }

        yield return CampaignAction.Button(_texts.Text("button_targets"), CampaignAction.For(CampaignAction.TargetsVerb, code, 1));
        if (turn.Speaker.Role == Role.Officer)
        {
            yield return CampaignAction.Button(_texts.Text("button_assign"), CampaignAction.For(CampaignAction.AssignVerb, code));
            if (standing.Next is { } next)
                yield return CampaignAction.Button(_texts.Text("button_move", ("step", CampaignWords.Lower(words.Step(next, progress.Year)))), CampaignAction.For(CampaignAction.MoveVerb, next.Id));
            yield return words.WithdrawButton(standing.Progress.Steps, progress.Year);
        }

        yield return BackButton(progress, turn);
    }

    private Button? BackButton(CampaignProgress progress, Turn turn) => turn.Speaker.Role == Role.HamletHead
        ? null
        : CampaignAction.Button(_texts.Text("button_progress"), CampaignAction.For(CampaignAction.CommuneVerb, progress.CommuneCode));

    private string Head(CampaignProgress progress, DateOnly today) =>
        _texts.Text("commune", ("place", words.Place(progress.Area)), ("year", progress.Year)) + ". " + words.DaysLeft(standings.OuterDate(progress.Year, today), today);

    /// <summary>The commune's figures, a line for each step.</summary>
    public IEnumerable<string> Totals(CampaignProgress progress, IReadOnlyList<HamletStanding> all, DateOnly today)
    {
        foreach (var step in standings.HamletSteps(progress.Year, today))
        {
            var own = progress.Hamlets.SelectMany(h => h.Steps).Where(s => s.StepId == step.Id && s.State != CampaignStepState.Skipped).ToList();
            yield return _texts.Text(
                step.Rule.ShownBy == StepEvidence.Scores ? "surveyed" : "hamlets_done",
                ("step", words.Step(step.Rule, step.Id)),
                ("done", own.Count(s => s.State != CampaignStepState.Open)),
                ("all", own.Count),
                ("surveyed", progress.Hamlets.Sum(h => h.Surveyed)),
                ("targets", progress.Hamlets.Sum(h => h.Targets)));
        }

        if (Decision(progress) is { } decision)
            yield return _texts.Text("commune_step", ("title", words.Step(decision, progress.Year)), ("standing", words.Standing(decision, today)));
        if (all.Count(s => s.Cells[^1].Level is HeatLevel.Open or HeatLevel.Late) is > 0 and var complaints)
            yield return _texts.Text("complaints_open", ("count", complaints));
    }

    private string Late(List<HamletStanding> late, int year, DateOnly today)
    {
        if (late.Count == 0)
            return _texts.Text("none_late");
        var groups = lateHamlets.Of(late, year, today).Take(MostLate).Select(g => _texts.Text(
            "late_line", ("step", g.Step), ("standing", g.Standing), ("delay", g.Delay is null ? "" : " " + g.Delay), ("places", Places(g.Hamlets))));
        return string.Join('\n', groups.Prepend(_texts.Text("late")));
    }

    private string Places(IReadOnlyList<HamletStanding> alike)
    {
        var named = alike.Take(MostNamed).Select(s => words.Place(s.Progress.Hamlet)
            + (s.Progress.Heads.Count == 0 ? "" : _texts.Text("heads", ("names", string.Join(", ", s.Progress.Heads)))));
        return string.Join(", ", named) + (alike.Count > MostNamed ? _texts.Text("late_more", ("count", alike.Count - MostNamed)) : "");
    }

    private CampaignStep? Decision(CampaignProgress progress) => progress.CommuneSteps.FirstOrDefault(s => words.Evidence(s, progress.Year) == StepEvidence.Decision);

    private bool IsSurvey(CampaignStep step, int year) => words.Evidence(step, year) == StepEvidence.Scores;

    private string Named(CampaignStep step, int year, DateOnly today) =>
        _texts.Text("words_step", ("step", CampaignWords.Lower(words.Step(step, year))), ("standing", words.Standing(step, today)));
}
