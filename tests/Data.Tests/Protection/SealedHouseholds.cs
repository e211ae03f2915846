using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Tests.Protection;

/// <summary>Invented households with every kind of sealed value.</summary>
internal static class SealedHouseholds
{
    public static IEnumerable<object> Make(int count, FieldProtection protection, int from = 1)
    {
        for (var i = from; i < from + count; i++)
        {
            var household = new Household
            {
                Id = i,
                Code = Code(i),
                HamletCode = "97001001",
                HeadName = "Phạm Văn Chứ",
                Area = AreaKind.Rural,
                Status = HouseholdStatus.Poor,
                StatusYear = 2025,
                Notes = protection.Seal(Note(i), ProtectedField.Note),
            };
            household.RecordPhone(Phone(i), protection);
            var member = new Member { Number = 1, FullName = "Phạm Văn Chứ" };
            member.RecordCitizenId(CitizenId(i), protection);
            household.Members.Add(member);
            // A member without an id: what is empty stays empty.
            household.Members.Add(new Member { Number = 2, FullName = "Lò Thị Mai" });
            yield return household;
            yield return new RecordChange
            {
                Id = i,
                HouseholdId = i,
                At = DateTimeOffset.UnixEpoch,
                Part = RecordPart.Household,
                Field = nameof(Household.Phone),
                Old = i % 2 == 0 ? protection.Seal("0900000000", ProtectedField.RecordedValue) : null,
                New = protection.Seal(Phone(i), ProtectedField.RecordedValue),
            };
        }
    }

    /// <summary>How many values are sealed in so many households.</summary>
    public static int Values(int count) => (4 * count) + (count / 2);

    public static string Code(int i) => $"97001001-{i:000000}";

    public static string Phone(int i) => $"09{i:00000000}";

    public static string CitizenId(int i) => $"0970821{i:00000}";

    public static string Note(int i) => $"Ghi chú của hộ {i}";
}
