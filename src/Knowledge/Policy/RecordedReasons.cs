using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy;

/// <summary>The codes by which a household's causes of poverty and its needs are recorded, with their words.</summary>
public sealed class RecordedReasons
{
    private const string CausesTable = "causes.yaml";
    private const string NeedsTable = "needs.yaml";

    private readonly IReadOnlyList<RecordedReason> _causes;
    private readonly IReadOnlyList<RecordedReason> _needs;

    internal RecordedReasons(PolicyFolder folder)
    {
        var causes = folder.Read<RecordedReason>(CausesTable);
        var needs = folder.Read<RecordedReason>(NeedsTable);
        _causes = [.. causes.Select(r => r.Row)];
        _needs = [.. needs.Select(r => r.Row)];
        Faults = [.. RowLint.Check(causes), .. RowLint.Check(needs)];
    }

    internal IReadOnlyList<ContentFault> Faults { get; }

    /// <summary>The words of a cause on a day; null if there is no such code.</summary>
    public string? Cause(string code, DateOnly day) => Find(_causes, code, day);

    /// <summary>The words of a need on a day; null if there is no such code.</summary>
    public string? Need(string code, DateOnly day) => Find(_needs, code, day);

    /// <summary>The causes that can be recorded on a day, in the order of the list.</summary>
    public IReadOnlyList<RecordedReason> CausesOn(DateOnly day) => [.. _causes.Where(r => r.IsValidOn(day))];

    /// <summary>The needs that can be recorded on a day, in the order of the list.</summary>
    public IReadOnlyList<RecordedReason> NeedsOn(DateOnly day) => [.. _needs.Where(r => r.IsValidOn(day))];

    private static string? Find(IReadOnlyList<RecordedReason> rows, string code, DateOnly day) => rows.FirstOrDefault(r => r.Id == code && r.IsValidOn(day))?.Label;
}

/// <summary>One cause or need.</summary>
public sealed record RecordedReason : IDatedRow
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }
}
