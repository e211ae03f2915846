namespace CauNoi.Bot.Skills.Explain;

/// <summary>What somebody wants to know of a household.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Code">The household; null if none was named and none was looked at before.</param>
/// <param name="Number">The year to compare with, the page, or the row of the benefit; null where the first or next one is meant.</param>
public sealed record ExplainRequest(ExplainKind Kind, string? Code, int? Number = null)
{
    private const char Separator = ':';

    private static readonly ExplainKind[] Kinds = Enum.GetValues<ExplainKind>();

    /// <summary>The action of a button: <c>why:CODE</c>, <c>compare:CODE:YEAR</c>.</summary>
    public string Action => Number is { } number ? $"{Verb(Kind)}{Separator}{Code}{Separator}{number}" : $"{Verb(Kind)}{Separator}{Code}";

    /// <summary>The request of a button, or null if it is another skill's.</summary>
    public static ExplainRequest? OfAction(string action)
    {
        foreach (var kind in Kinds)
            if (action.StartsWith(Verb(kind) + Separator, StringComparison.Ordinal))
                return Read(kind, action[(Verb(kind).Length + 1)..]);
        return null;
    }

    private static ExplainRequest Read(ExplainKind kind, string argument) =>
        argument.LastIndexOf(Separator) is > 0 and var at && int.TryParse(argument.AsSpan(at + 1), out var number)
            ? new ExplainRequest(kind, argument[..at], number)
            : new ExplainRequest(kind, argument);

    private static string Verb(ExplainKind kind) => kind switch
    {
        ExplainKind.Why => "why",
        ExplainKind.Benefits => "benefits",
        ExplainKind.Benefit => "benefit",
        _ => "compare",
    };
}

/// <summary>The questions about a household that the rules answer.</summary>
public enum ExplainKind
{
    /// <summary>Why it has its class, and what follows.</summary>
    Why,

    /// <summary>What it is entitled to; the number is the page.</summary>
    Benefits,

    /// <summary>One benefit in full; the number is its row in the catalogue.</summary>
    Benefit,

    /// <summary>What another year's standard makes of it.</summary>
    Compare,
}
