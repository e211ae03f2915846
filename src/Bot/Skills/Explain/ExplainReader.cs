using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Understands what is typed about a household by its code, or about "hộ này".</summary>
public sealed partial class ExplainReader(Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("explain");

    /// <summary>The request of a turn, or null if it is none.</summary>
    public ExplainRequest? Read(Turn turn)
    {
        if (turn.Action is { } action)
            return ExplainRequest.OfAction(action);
        if (HouseholdCode.Named(turn.Activity.Text) is { } code)
            return Of(turn, code);
        if (turn.State.Household is { } last && _texts.Commands("this_household", turn.Text))
            return Of(turn, last);
        return Alone(turn);
    }

    private ExplainRequest? Of(Turn turn, string code)
    {
        if (_texts.Mentions("compare", turn.Text) || _texts.Mentions("other_year", turn.Text))
            if (YearIn(turn, code) is { } year)
                return new ExplainRequest(ExplainKind.Compare, code, year);
            else if (_texts.Mentions("new_standard", turn.Text))
                return new ExplainRequest(ExplainKind.Compare, code);
        if (_texts.Mentions("benefits", turn.Text))
            return new ExplainRequest(ExplainKind.Benefits, code);
        return _texts.Mentions("why", turn.Text) ? new ExplainRequest(ExplainKind.Why, code) : null;
    }

    // Asked of "hộ này" before any household was looked at, and in words that are surely no question about the law.
    private ExplainRequest? Alone(Turn turn) =>
        _texts.Says("why_this", turn.Text) ? new ExplainRequest(ExplainKind.Why, null)
        : _texts.Says("benefits_this", turn.Text) ? new ExplainRequest(ExplainKind.Benefits, null)
        : _texts.Says("compare_this", turn.Text) ? new ExplainRequest(ExplainKind.Compare, null)
        : null;

    private int? YearIn(Turn turn, string code)
    {
        if (Year().Match(turn.Activity.Text.Replace(code, "", StringComparison.Ordinal)) is { Success: true } match)
            return int.Parse(match.Value, CultureInfo.InvariantCulture);
        return _texts.Mentions("next_year", turn.Text) ? turn.Today.Year + 1 : null;
    }

    [GeneratedRegex(@"(?<!\d)20[12]\d(?!\d)|(?<!\d)2030(?!\d)")]
    private static partial Regex Year();
}
