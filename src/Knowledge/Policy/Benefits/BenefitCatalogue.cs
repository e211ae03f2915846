using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>All benefits by period.</summary>
public sealed class BenefitCatalogue(IReadOnlyList<BenefitRow> rows, PolicyFigures figures)
{
    private const string Table = "benefits.yaml";

    private readonly string[] _groups = [.. rows.Select(r => r.HighestOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    private readonly ILookup<string, BenefitRow> _periods = rows.ToLookup(r => r.Id, StringComparer.Ordinal);

    public IReadOnlyList<BenefitRow> Rows { get; } = rows;

    /// <summary>The benefits of a day, worked out to decide households.</summary>
    public DayBenefits On(DateOnly day)
    {
        var rows = Rows.Where(r => r.IsValidOn(day)).ToList();
        var words = rows.Where(IsToldInWords).Select(r => (r.HighestOf, r.Amount.Text)).Distinct().ToList();
        return new DayBenefits(day, [.. rows.Select(r => new DayBenefit(
            r,
            day,
            AmountOf(r, day)?.Value,
            [.. OwnAmounts(r, day)],
            r.HighestOf is null ? -1 : Array.IndexOf(_groups, r.HighestOf),
            IsToldInWords(r) ? words.IndexOf((r.HighestOf, r.Amount.Text)) : -1))]);
    }

    /// <summary>What a household and its members are entitled to on a day.</summary>
    public EntitlementList Of(FamilyFacts family, DateOnly day)
    {
        var benefits = On(day);
        var verdicts = new BenefitVerdict[benefits.MostVerdicts(family)];
        var written = benefits.Decide(family, verdicts);
        var decided = verdicts.Take(written).Where(v => v is { Verdict: Verdict.Yes, Superseded: false }).Select(v => Tell(v, benefits, family)).ToList();
        return new EntitlementList(
            day,
            [.. decided.Where(e => !e.Benefit.IsOnDemand)],
            [.. decided.Where(e => e.Benefit.IsOnDemand)],
            [.. verdicts.Take(written).Where(v => v is { Verdict: Verdict.Unknown, Superseded: false }).Select(v => Tell(v, benefits, family))]);
    }

    /// <summary>The amount of a benefit on a day; null if it is words or must not be told as a fact.</summary>
    /// <param name="row">The benefit.</param>
    /// <param name="day">The day.</param>
    /// <param name="province">A province whose own figure, if it has one, wins over the national one.</param>
    public EntitlementAmount? AmountOf(BenefitRow row, DateOnly day, string? province = null) =>
        row.Confidence.IsSpoken() && row.Amount.Figure is { } id && Find(id, day, province) is { IsSpoken: true } figure
            ? new EntitlementAmount(figure.Value!.Value * row.Amount.Times, figure.Unit)
            : null;

    /// <summary>Reads the rows; faults are values.</summary>
    public static (BenefitCatalogue Benefits, IReadOnlyList<ContentFault> Faults) Read(PolicyFolder folder, PolicyFigures figures, IReadOnlySet<string> provinces)
    {
        var rows = folder.Read<BenefitRow>(Table);
        return (new BenefitCatalogue([.. rows.Select(r => r.Row)], figures), [.. BenefitLint.Check(rows, figures, provinces)]);
    }

    // A row that says only whom to ask does not say that two of its kind are the same.
    private static bool IsToldInWords(BenefitRow row) => row.HighestOf is not null && row.Amount.Text is not null && row.Confidence.IsSpoken();

    private static DateOnly Birthday(DateOnly born, int age) =>
        born.AddYears(age) is var day && day.Day == born.Day ? day : day.AddDays(1);

    private IEnumerable<(string Province, decimal Amount)> OwnAmounts(BenefitRow row, DateOnly day) =>
        from id in row.Amount.Figure is { } figure ? figures.Ids.Where(i => i.StartsWith(figure + ".", StringComparison.Ordinal)) : []
        let province = id[(row.Amount.Figure!.Length + 1)..]
        where province.All(char.IsAsciiDigit)
        let amount = AmountOf(row, day, province)
        where amount is not null
        select (province, amount.Value.Value);

    private FigureRow? Find(string id, DateOnly day, string? province) =>
        (province is null ? null : figures.Find($"{id}.{province}", day)) ?? figures.Find(id, day);

    private Entitlement Tell(BenefitVerdict verdict, DayBenefits benefits, FamilyFacts family)
    {
        var row = benefits.Rows[verdict.Benefit];
        var person = verdict.Member < 0 ? null : family.Members[verdict.Member];
        var (endsOn, endsBy) = Ends(row, person, family).OrderBy(e => e.On).FirstOrDefault();
        return new Entitlement(row, verdict.Member < 0 ? null : verdict.Member, verdict.Missing)
        {
            Amount = AmountOf(row, benefits.Day, family.Province),
            EndsOn = endsOn,
            EndsBy = endsBy,
            Received = row.RecordedAs == RecordedBenefit.HealthCard ? person?.HasHealthCard : family.Received?.Contains(row.Id),
        };
    }

    private IEnumerable<(DateOnly? On, EndReason By)> Ends(BenefitRow row, PersonFacts? person, FamilyFacts family)
    {
        if (row.ValidTo is { } end && !_periods[row.Id].Any(r => r.ValidFrom > end))
            yield return (end, EndReason.Rule);
        if (row.When.AgeUnder is { } age && person?.Born is { } born)
            yield return (Birthday(born, age).AddDays(-1), EndReason.Age);
        if (row.When.EscapedWithinMonths is { } months && family.LeftListOn is { } left)
            yield return (left.AddMonths(months), EndReason.Window);
        if ((row.When.Status is { Count: > 0 } || row.When.ProvincialStatus is { Count: > 0 }) && family.ListEndsOn is { } list)
            yield return (list, EndReason.List);
    }
}
