using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>A standard worked out: the classes for every income bracket and number of deprivations, so that deciding reads no rule again.</summary>
public sealed class ClassTable
{
    private const int Areas = 2;

    private readonly StatusSet[,] _classes;
    private readonly long[][] _highest;

    public ClassTable(PovertyStandard standard)
    {
        Standard = standard;
        IndicatorBits = IndicatorAnswers.Bits(standard.Indicators);
        Brackets = standard.Lines.Count + 1;
        _highest = [.. Enumerable.Range(0, Areas).Select(a => standard.Lines.Select(l => l.HighestWithin((AreaKind)a)).Append(long.MaxValue).ToArray())];
        _classes = new StatusSet[Brackets, Indicators + 1];
        for (var bracket = 0; bracket < Brackets; bracket++)
            for (var count = 0; count <= Indicators; count++)
                _classes[bracket, count] = ClassesOf(standard, bracket, count);
    }

    public PovertyStandard Standard { get; }

    public ushort IndicatorBits { get; }

    /// <summary>How many indicators the standard counts.</summary>
    public int Indicators => Standard.Indicators.Count;

    /// <summary>How many income brackets there are: one more than lines.</summary>
    public int Brackets { get; }

    /// <summary>The classes that a bracket and a number of deprivations allow; more than one only where the law is not fully known to us.</summary>
    public StatusSet At(int bracket, int count) => _classes[bracket, count];

    /// <summary>False if the households of a bracket have one class, however many deprivations they have.</summary>
    public bool DeprivationsMatter(int bracket)
    {
        for (var count = 0; count <= Indicators; count++)
            if (At(bracket, count).Count > 1 || At(bracket, count) != At(bracket, 0))
                return true;
        return false;
    }

    /// <summary>The bracket of an income in đồng per person and month; 0 lies within the lowest line.</summary>
    public int BracketOf(AreaKind area, long income)
    {
        var bracket = 0;
        while (income > _highest[(int)area][bracket])
            bracket++;
        return bracket;
    }

    /// <summary>Highest income of a bracket in đồng per person and month; <see cref="long.MaxValue"/> for the last.</summary>
    public long HighestOf(AreaKind area, int bracket) => _highest[(int)area][bracket];

    private static StatusSet ClassesOf(PovertyStandard standard, int bracket, int count)
    {
        var possible = default(StatusSet);
        foreach (var rule in standard.Classes)
        {
            var line = standard.Lines.TakeWhile(l => l.Id != rule.Within).Count();
            if (bracket > line || count < (rule.DeprivationsFrom ?? 0))
                continue;
            possible |= StatusSet.Of(rule.Status);
            if (!rule.DeprivationsUnknown)
                return possible;
        }

        return possible | StatusSet.Of(PovertyStatus.NotPoor);
    }
}
