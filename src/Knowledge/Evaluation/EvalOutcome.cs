using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>What the bot did with one question.</summary>
public sealed record EvalOutcome(EvalQuestion Question, Decision Decision, double Microseconds)
{
    public string Outcome => Decision switch
    {
        Answering.Decision.Answer => "answer",
        Answering.Decision.Suggest => "suggest",
        Answering.Decision.Fixed => "fixed",
        _ => "abstain",
    };

    public string? AnswerId => Decision is Answering.Decision.Answer answer ? answer.Entry.Id : null;

    public IReadOnlyList<string> Suggestions => Decision is Answering.Decision.Suggest suggest ? [.. suggest.Entries.Select(e => e.Id)] : [];

    public IReadOnlyList<RankedTopic> Ranked => Decision.Ranked;

    /// <summary>1-based place of the first acceptable topic among the ranked ones; 0 if there is none.</summary>
    public int FirstHit => 1 + Ranked.Select((t, i) => Question.Ids.Contains(t.Id) ? i : -1).FirstOrDefault(i => i >= 0, -1);
}
