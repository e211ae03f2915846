using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>From a question to a decision: fixed reply, answer, suggestions, or an honest "I don't know".</summary>
public sealed class Answerer
{
    private const int Ranked = 10;
    private const int MostSuggestions = 3;

    private readonly FaqBase _faq;
    private readonly FixedReplies _replies;
    private readonly Dictionary<string, FixedReply> _referrals;
    private readonly TopicIndex _index;
    private readonly VietnameseReader _reader;
    private readonly DecisionThresholds _thresholds;

    public Answerer(FaqBase faq, FixedReplies replies, VietnameseReader reader, DecisionThresholds thresholds)
    {
        _faq = faq;
        _replies = replies;
        _reader = reader;
        _thresholds = thresholds;
        _referrals = replies.All.Where(r => r.Questions.Count > 0).ToDictionary(r => r.Id, StringComparer.Ordinal);
        _index = new TopicIndex(faq.Topics.Select(t => (t.Id, t.Phrasings.Select(reader.Read)))
            .Concat(_referrals.Values.Select(r => (r.Id, r.Questions.Select(reader.Read)))));
    }

    /// <summary>The fixed reply that the words of a message call for, or null.</summary>
    public FixedReply? FixedReplyTo(NormalisedText message) => _replies.Match(message);

    public Decision Decide(string question, DateOnly day, string? province) => Decide(_reader.Read(question), day, province);

    /// <param name="question">What was asked, read.</param>
    /// <param name="day">The day of asking: an answer is valid on it.</param>
    /// <param name="province">The asker's province, whose own answers win; null if unknown.</param>
    public Decision Decide(NormalisedText question, DateOnly day, string? province)
    {
        if (FixedReplyTo(question) is { } reply)
            return new Decision.Fixed(reply);
        var ranked = _index.Rank(question, Ranked);
        return Decide(ranked, day, province) with { Ranked = ranked };
    }

    private Decision Decide(IReadOnlyList<RankedTopic> ranked, DateOnly day, string? province)
    {
        if (ranked.Count == 0 || ranked[0].Score < _thresholds.Suggest)
            return new Decision.Abstain();
        var best = ranked[0];
        var lead = ranked.Count == 1 ? 1 : (best.Score - ranked[1].Score) / best.Score;
        var isClear = best.Score >= _thresholds.Answer && lead >= _thresholds.ClearLead;
        if (isClear && _faq.Find(best.Id)?.EntryFor(day, province) is { } entry)
            return new Decision.Answer(entry);

        var near = ranked.Where(t => t.Score >= best.Score * _thresholds.NearBest).Take(MostSuggestions)
            .Select(t => _faq.Find(t.Id)?.EntryFor(day, province)).OfType<FaqEntry>().ToList();
        if (_referrals.TryGetValue(best.Id, out var referral))
            return new Decision.Fixed(referral) { Near = isClear ? [] : near };
        return near.Count == 0 ? new Decision.Abstain() : new Decision.Suggest(near);
    }
}
