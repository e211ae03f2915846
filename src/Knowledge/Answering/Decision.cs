using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>What the bot makes of one question.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>At most ten topics, best first, before any threshold.</summary>
    public IReadOnlyList<RankedTopic> Ranked { get; init; } = [];

    /// <summary>The calibrated probability that the first ranked topic is right.</summary>
    public double Confidence { get; init; }

    /// <summary>What the next question may lean on; null if this one leaves nothing to lean on.</summary>
    public EarlierQuestion? Remember { get; init; }

    public double Score => Ranked.Count == 0 ? 0 : Ranked[0].Score;

    /// <summary>One entry answers it.</summary>
    public sealed record Answer(FaqEntry Entry) : Decision;

    /// <summary>Two or three entries come close: the person chooses.</summary>
    public sealed record Suggest(IReadOnlyList<FaqEntry> Entries) : Decision;

    /// <summary>Nothing comes close.</summary>
    public sealed record Abstain : Decision;

    /// <summary>A reply that is not an FAQ answer.</summary>
    public sealed record Fixed(FixedReply Reply) : Decision
    {
        /// <summary>Entries that come nearly as close as the referral; empty for every other reply.</summary>
        public IReadOnlyList<FaqEntry> Near { get; init; } = [];
    }
}
