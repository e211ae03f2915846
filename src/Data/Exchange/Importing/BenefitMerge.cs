using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>What makes a row of a file the same support as one that is recorded.</summary>
internal static class BenefitMerge
{
    /// <summary>Person, year, day and name; the amount may have been mended.</summary>
    public static (int? Member, int Year, DateOnly? On, string Name) KeyOf(BenefitRecord told) => (told.MemberNumber, told.Year, told.ReceivedOn, CellText.HeadingKey(told.Name));

    public static BenefitReceived? Recorded(Household household, BenefitRecord told) =>
        household.Benefits.Find(b => (b.MemberNumber, b.Year, b.ReceivedOn, CellText.HeadingKey(b.Name)) == KeyOf(told));

    public static BenefitReceived BenefitOf(BenefitRecord told, long householdId) => new()
    {
        HouseholdId = householdId,
        MemberNumber = told.MemberNumber,
        Kind = told.Kind,
        Name = told.Name,
        Year = told.Year,
        ReceivedOn = told.ReceivedOn,
        Amount = told.Amount,
        Source = told.Source,
        DecisionNo = told.DecisionNo,
    };
}
