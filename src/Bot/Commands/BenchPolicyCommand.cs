using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench policy</c>: classification by both standards and all benefits of many invented households, on one core.</summary>
public static class BenchPolicyCommand
{
    private const int Batch = 10_000;
    private const int Seed = 7;

    public static Command Create()
    {
        var households = new Option<int>("--households") { Description = "How many.", DefaultValueFactory = _ => 1_000_000 };
        var asOf = CommandContext.AsOf();
        var command = new Command("policy", "Classify invented households by both standards and decide all their benefits.") { households, asOf };
        command.SetAction(result =>
        {
            var policy = CommandContext.Policy();
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            if (policy.Standards.InForceOn(day) is null)
                return CommandOutput.Refuse($"no standard is known for {day:yyyy-MM-dd}");
            var provinces = Provinces.Read(new Knowledge.Content.ContentFolder(CommandContext.Options().FindContent())).Select(p => p.Code).ToList();
            var run = Measure(policy, new SyntheticHouseholds(Seed, provinces), day, result.GetValue(households));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(run);
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Households:N0} households, {run.Members:N0} members, {run.Benefits} benefits in force: {run.Seconds:F2} s on one core, {run.AllocatedBytes:N0} bytes allocated, {run.Entitlements:N0} entitlements, {run.Undecided:N0} undecided"));
            return CommandContext.Success;
        });
        return command;
    }

    // Inventing the households is not part of what is measured.
    private static Run Measure(PolicyBase policy, SyntheticHouseholds invented, DateOnly day, int households)
    {
        var benefits = policy.Benefits.On(day);
        var verdicts = new BenefitVerdict[benefits.Rows.Count * 16];
        var run = new Run(households, 0, benefits.Rows.Count, 0, 0, 0, 0);
        var clock = new Stopwatch();
        for (var left = households; left > 0; left -= Batch)
        {
            var batch = Enumerable.Range(0, Math.Min(Batch, left)).Select(_ => invented.Next()).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            clock.Start();
            var counted = Decide(policy, benefits, day, batch, verdicts);
            clock.Stop();
            run = run with
            {
                Members = run.Members + batch.Sum(b => b.Family.Members.Count),
                Entitlements = run.Entitlements + counted.Yes,
                Undecided = run.Undecided + counted.Open,
                AllocatedBytes = run.AllocatedBytes + GC.GetAllocatedBytesForCurrentThread() - before,
            };
        }

        return run with { Seconds = clock.Elapsed.TotalSeconds };
    }

    private static (long Yes, long Open) Decide(
        PolicyBase policy, DayBenefits benefits, DateOnly day, (HouseholdFacts Facts, FamilyFacts Family)[] batch, BenefitVerdict[] verdicts)
    {
        var (yes, open) = (0L, 0L);
        foreach (var (facts, family) in batch)
        {
            var national = policy.Classifier.DecideNational(facts, day)!.Value;
            var provincial = policy.Classifier.DecideProvincial(facts, day);
            var written = benefits.Decide(family, national.Possible, provincial?.Possible ?? default, verdicts);
            for (var i = 0; i < written; i++)
                if (verdicts[i] is { Superseded: false, Verdict: Verdict.Unknown })
                    open++;
                else if (!verdicts[i].Superseded)
                    yes++;
        }

        return (yes, open);
    }

    private sealed record Run(int Households, long Members, int Benefits, long Entitlements, long Undecided, double Seconds, long AllocatedBytes);
}
