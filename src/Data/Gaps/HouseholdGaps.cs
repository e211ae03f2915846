using CauNoi.Data.Protection;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Gaps;

/// <summary>Finds the defects of one record. At most one gap for a rule and household: the first member that carries it.</summary>
public sealed class HouseholdGaps(GapCatalogue catalogue, PovertyStandards standards, WorkingCalendar calendar, FieldProtection protection)
{
    private const int PhoneLength = 10;

    /// <param name="household">The record; the law that it is judged by is that of the end of the year of its class.</param>
    /// <param name="facts">What other records say about this one.</param>
    /// <param name="asOf">The day on which the record is looked at.</param>
    public IReadOnlyList<FoundGap> Check(JudgedHousehold household, RecordFacts facts, DateOnly asOf)
    {
        var lawOf = new DateOnly(household.StatusYear, 12, 31);
        List<FoundGap>? gaps = null;
        MemberGaps.Find(household, facts, protection, asOf, Found);
        AssessmentGaps.FindInScores(household, standards.InForceOn(lawOf)?.Scoring, Found);
        AssessmentGaps.FindInPapers(household, asOf, Found);
        AssessmentGaps.FindInHistory(household, Found);
        RoundGaps.Find(household, catalogue, calendar, asOf, Found);
        if (household.Phone is { } phone && !IsMobile(protection.OpenBytes(phone, ProtectedField.Phone)))
            Found(GapRule.PhoneMalformed, null);
        if (!facts.KnownHamlets.Contains(household.HamletCode))
            Found(GapRule.HamletUnknown, null);
        return (IReadOnlyList<FoundGap>?)gaps ?? [];

        void Found(GapRule rule, int? member)
        {
            if (catalogue.InForceOn(rule, lawOf) is not null)
                (gaps ??= []).Add(new FoundGap(rule, member));
        }
    }

    private static bool IsMobile(ReadOnlySpan<byte> phone) =>
        phone.Length == PhoneLength && phone[0] == '0' && "35789"u8.Contains(phone[1]) && !phone.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}

/// <summary>A defect of a record that is at hand.</summary>
public readonly record struct FoundGap(GapRule Rule, int? Member);
