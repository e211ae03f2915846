using CauNoi.Data.Access;
using CauNoi.Data.Requests;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Reviews;

/// <summary>Somebody has to do something by a day.</summary>
public sealed record Duty
{
    /// <summary>Which one it is, in at most 48 ASCII letters: the same from the reminder to the button. Never a household.</summary>
    public required DutySubject Subject { get; init; }

    /// <summary>The step of the timetable, or what it is instead; duties of one rule are told in one line.</summary>
    public required string Rule { get; init; }

    public required DutyRhythm Rhythm { get; init; }

    public required DutyPlace Place { get; init; }

    /// <summary>Who has to do it, or to see that it is done.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The first day on which it can be done; null if that is any day.</summary>
    public DateOnly? From { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>No later day is left by the law.</summary>
    public bool IsLawsLastDay { get; init; }

    /// <summary>The last day that the law leaves; null where none is known.</summary>
    public DateOnly? LawsLastDay { get; init; }

    /// <summary>Nothing says when it is done but the people themselves: they are not reminded after the deadline.</summary>
    public bool EndsWithDeadline => Subject.Kind == DutyKind.Calendar;

    /// <summary>The step that it is; null for what is none.</summary>
    public ReviewStepRule? Step { get; init; }

    /// <summary>What is asked; null for what is no request.</summary>
    public RequestKind? Request { get; init; }
}

/// <summary>Where a duty lies; what is null lies below it or is not known.</summary>
public readonly record struct DutyPlace(string? Province, string? Commune, string? Hamlet);
