using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills;

/// <summary>The Vietnamese words for what the rules conclude.</summary>
public sealed class PolicyWords(PolicyBase policy, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("policy");

    public string Status(PovertyStatus status) => Word("status", status);

    public string Area(AreaKind area) => Word("area", area);

    public string Indicator(Indicator indicator) => policy.Indicators.Name(indicator);

    /// <summary>"hộ nghèo hoặc hộ cận nghèo"</summary>
    public string Statuses(IEnumerable<PovertyStatus> statuses) => string.Join("; ", statuses.Select(Status));

    /// <summary>The standard by name, period and document.</summary>
    public string Standard(PovertyStandard standard, ProvinceName? province) => _texts.Text(
        "standard",
        ("name", standard.IsNational ? _texts.Text("standard_name.national") : _texts.Text("standard_name.provincial", ("province", province?.Name ?? standard.Area))),
        ("from", VietnamFormat.Date(standard.ValidFrom)),
        ("to", standard.ValidTo is { } to ? _texts.Text("standard_to", ("to", VietnamFormat.Date(to))) : ""));

    public string Reason(Reason reason)
    {
        var key = reason is { Kind: ReasonKind.IncomeWithin, Over: not null } ? "income_between" : ContentKey.Of(reason.Kind);
        return _texts.Text(
            $"reason.{key}",
            ("area", reason.Area is { } area ? Area(area) : ""),
            ("income", reason.Income is { } income ? Money(income, months: 1) : ""),
            ("line", reason.Line is { } line ? Money(line, reason.LineMonths) : ""),
            ("over", reason.Over is { } over ? Money(over, reason.LineMonths) : ""),
            ("points", reason.Points ?? 0),
            ("cutoff", reason.Cutoff ?? 0),
            ("needed", reason.Needed ?? 0),
            ("count", reason.Count is { } count ? Count(count, reason.Kind) : ""),
            ("names", reason.Deprived.Count == 0 ? "" : _texts.Text("names", ("names", string.Join(", ", reason.Deprived.Select(Indicator))))),
            ("status", Status(reason.Classes.Sole)),
            ("statuses", Statuses(reason.Classes)));
    }

    public string Boundary(Boundary boundary)
    {
        // One đồng above a line is told as "more than" the whole way to it.
        var change = boundary is { OfIncome: true, Change: > 0 } ? boundary.Change - 1 : Math.Abs(boundary.Change);
        var key = boundary.OfIncome
            ? boundary.Change < 0 ? "income_less" : change == 0 ? "income_at_line" : "income_more"
            : boundary.Change < 0 ? "fewer_indicators" : "more_indicators";
        return _texts.Text($"boundary.{key}", ("change", PolicyFigures.Number(change)), ("status", Status(boundary.Status)));
    }

    /// <summary>The names of the facts that could still change the class, as the command's document names them.</summary>
    public static IReadOnlyList<string> UndecidedNames(Classification result)
    {
        var undecided = result.Outcome.Undecided;
        return
        [
            .. undecided.HasFlag(Undecided.Area) ? ["area"] : Array.Empty<string>(),
            .. undecided.HasFlag(Undecided.Income) ? ["income_per_person"] : Array.Empty<string>(),
            .. undecided.HasFlag(Undecided.Indicators) ? result.UnknownIndicators.Select(ContentKey.Of) : [],
            .. undecided.HasFlag(Undecided.DeprivationRule) ? ["deprivation_rule"] : Array.Empty<string>(),
        ];
    }

    /// <summary>"Còn phải biết: …", or null if nothing could change the class.</summary>
    public string? StillToKnow(Classification result)
    {
        var facts = UndecidedNames(result)
            .Select(n => _texts.Has($"undecided.{n}") ? _texts.Text($"undecided.{n}") : Indicator(result.UnknownIndicators.First(i => ContentKey.Of(i) == n)))
            .ToList();
        return facts.Count == 0 ? null : _texts.Text("undecided", ("facts", string.Join("; ", facts)));
    }

    /// <summary>Why nothing is said by the province's own standard.</summary>
    public string NoProvincial(PovertyStandards standards, ProvinceName province, DateOnly day) =>
        standards.OfProvince(province.Code).Where(s => s.ValidTo < day).MaxBy(s => s.ValidTo) is { Confidence: var known, ValidTo: { } ended } && known.IsSpoken()
            ? _texts.Text("provincial_ended", ("province", province.Name), ("to", VietnamFormat.Date(ended)))
            : _texts.Text("no_provincial", ("province", province.Name), ("day", VietnamFormat.Date(day)));

    /// <summary>The warning that the two standards disagree, or null if they do not.</summary>
    public string? FlagsDiffer(Classification national, Classification? provincial, ProvinceName? province) =>
        provincial is null || province is null || national.Status == provincial.Status ? null : _texts.Text(
            "flags_differ", ("national", Status(national.Status)), ("provincial", Status(provincial.Status)), ("province", province.Name));

    public string Fault(FactFault fault) => _texts.Text(
        $"fault.{ContentKey.Of(fault.Kind)}", ("value", Grouped(fault.Value)), ("other", Grouped(fault.Other)));

    private static string Grouped(string value) => long.TryParse(value, out var number) && Math.Abs(number) >= 10_000 ? PolicyFigures.Number(number) : value;

    private string Money(long amount, int months) => _texts.Text(months == 1 ? "money" : "money_of_year", ("amount", PolicyFigures.Number(amount)));

    private string Count(CountRange count, ReasonKind kind)
    {
        if (count.From == count.To)
            return count.From.ToString(VietnamFormat.Culture);
        var key = kind switch
        {
            ReasonKind.DeprivationsEnough => "count_at_least",
            ReasonKind.DeprivationsTooFew => "count_at_most",
            _ => "count_range",
        };
        return _texts.Text(key, ("from", count.From), ("to", count.To));
    }

    private string Word<T>(string kind, T value)
        where T : struct, Enum => _texts.Text($"{kind}.{ContentKey.Of(value)}");
}
