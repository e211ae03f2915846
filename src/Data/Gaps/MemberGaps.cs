using CauNoi.Data.Protection;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Gaps;

/// <summary>What is wrong with the members of a household. A rule that several break is told of the first.</summary>
internal static class MemberGaps
{
    public static void Find(JudgedHousehold household, RecordFacts facts, FieldProtection protection, DateOnly asOf, Action<GapRule, int?> found)
    {
        if (household.Members.Count == 0)
        {
            found(GapRule.MembersMissing, null);
            return;
        }

        if (household.Members[0].Number != 1)
            found(GapRule.HeadMissing, null);
        else if (household.Members[0].BirthDate is null)
            found(GapRule.HeadBirthDateMissing, 1);
        Tell(GapRule.CitizenIdMissing, m => m.CitizenId is null);
        Tell(GapRule.CitizenIdDuplicate, m => IsShared(m, facts));
        Tell(GapRule.BirthDateImpossible, m => m.BirthDate is { } born && !BirthDates.IsPossible(born, asOf));
        Tell(GapRule.CitizenIdConflict, m => IsConflicting(m, facts, protection, asOf));

        void Tell(GapRule rule, Func<JudgedMember, bool> isBroken)
        {
            foreach (var member in household.Members)
            {
                if (!isBroken(member))
                    continue;
                found(rule, member.Number);
                return;
            }
        }
    }

    private static bool IsShared(JudgedMember member, RecordFacts facts) => member.CitizenIdIndex is { } id && facts.SharedCitizenIds.Contains(id);

    // One mistake is told once: whoever bears another's id, or an impossible date, is not blamed again for what follows from it.
    private static bool IsConflicting(JudgedMember member, RecordFacts facts, FieldProtection protection, DateOnly asOf) =>
        member.CitizenId is { } sealedId
        && !IsShared(member, facts)
        && !(member.BirthDate is { } born && !BirthDates.IsPossible(born, asOf))
        && !CitizenIdDigits.Agree(protection.OpenBytes(sealedId, ProtectedField.CitizenId), member.Sex, member.BirthDate);
}
