using System.Diagnostics;
using CauNoi.Knowledge.Answering;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>How long answers take, after warming up, one question at a time.</summary>
/// <param name="Questions">How many different questions were asked.</param>
/// <param name="Passes">How often each.</param>
/// <param name="P50">Microseconds; a question's time is the median of its passes.</param>
/// <param name="P99">The same.</param>
/// <param name="Mean">The same.</param>
/// <param name="P99Single">Microseconds of single askings, with whatever else the machine did meanwhile.</param>
/// <param name="AllocatedBytes">For one question, on average.</param>
public sealed record AnswerTiming(int Questions, int Passes, double P50, double P99, double Mean, double P99Single, double AllocatedBytes)
{
    private const int WarmUps = 5;

    public static AnswerTiming Of(IReadOnlyList<EvalQuestion> questions, Answerer answerer, DateOnly asOf, int passes)
    {
        for (var i = 0; i < WarmUps; i++)
            foreach (var question in questions)
                answerer.Decide(question.Text, new Asking(asOf));

        var times = new double[questions.Count][];
        var allocated = 0L;
        for (var q = 0; q < times.Length; q++)
            times[q] = new double[passes];
        for (var pass = 0; pass < passes; pass++)
            for (var q = 0; q < times.Length; q++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                answerer.Decide(questions[q].Text, new Asking(asOf));
                times[q][pass] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }

        var medians = times.Select(t => Percentile(t, 0.5)).ToList();
        return new AnswerTiming(
            times.Length,
            passes,
            Math.Round(Percentile(medians, 0.5), 1),
            Math.Round(Percentile(medians, 0.99), 1),
            Math.Round(medians.Average(), 1),
            Math.Round(Percentile(times.SelectMany(t => t), 0.99), 1),
            Math.Round((double)allocated / (times.Length * passes)));
    }

    private static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
