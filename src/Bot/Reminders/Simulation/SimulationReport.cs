using CauNoi.Data.Access;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>What everybody would have received.</summary>
public sealed record SimulationReport
{
    public required SimulationOptions Options { get; init; }

    public required int People { get; init; }

    public required IReadOnlyList<SimulatedMessage> Messages { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public required int StillOpen { get; init; }

    public int Reminders => Messages.Sum(m => m.Reasons.Count);

    /// <summary>Messages in the quiet hours by the true time of day.</summary>
    public required int InQuietHours { get; init; }

    /// <summary>Second digests of a person on one day, and messages that say on one day the same as one before.</summary>
    public int Twice => Messages.GroupBy(m => (m.AccountId, DateOnly.FromDateTime(m.At))).Sum(day => day.Count() - day.DistinctBy(m => m.Text).Count() + Math.Max(0, day.Count(m => m.IsDigest) - 1));

    /// <summary>The most messages that one person got on one day, and in the whole year.</summary>
    public int MostOnOneDay => Messages.GroupBy(m => (m.AccountId, DateOnly.FromDateTime(m.At))).Select(g => g.Count()).DefaultIfEmpty().Max();

    public int MostInYear => Messages.GroupBy(m => m.AccountId).Select(g => g.Count()).DefaultIfEmpty().Max();
}

/// <summary>One message to one person.</summary>
/// <param name="At">Vietnam time.</param>
/// <param name="Reasons">Why: rule, stage and deadline of each reminder that it tells.</param>
public sealed record SimulatedMessage(DateTime At, Guid AccountId, string Person, Role Role, string Place, bool IsDigest, IReadOnlyList<string> Reasons, string Text);
