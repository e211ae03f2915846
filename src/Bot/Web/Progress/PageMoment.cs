namespace CauNoi.Bot.Web.Progress;

/// <summary>When a page is read.</summary>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="EndsAt">When its address ends; null if it does not.</param>
public sealed record PageMoment(DateOnly Today, DateTimeOffset? EndsAt);
