using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>What a commune has to do next.</summary>
public sealed class DueSteps(CampaignWords words)
{
    private const int DaysAhead = 31;

    /// <summary>What is not done, is not late and is due within a month, the soonest first.</summary>
    public IReadOnlyList<DueStep> Of(CampaignProgress progress, DateOnly today)
    {
        bool IsNext(CampaignStep step) => step.State == CampaignStepState.Open && step.Deadline >= today && step.Deadline <= today.AddDays(DaysAhead);

        var ofHamlets = progress.Hamlets.SelectMany(h => h.Steps.Where(IsNext).Select(s => (Step: words.Step(s, progress.Year), s.Deadline, Hamlet: words.Place(h.Hamlet))))
            .GroupBy(s => (s.Step, s.Deadline)).Select(g => new DueStep(g.Key.Step, g.Key.Deadline, [.. g.Select(s => s.Hamlet)]));
        var ofCommune = progress.CommuneSteps.Where(IsNext).Select(s => new DueStep(words.Step(s, progress.Year), s.Deadline, []));
        return [.. ofHamlets.Concat(ofCommune).OrderBy(s => s.Deadline)];
    }
}
