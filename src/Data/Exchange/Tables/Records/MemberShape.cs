using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class MemberShape(ColumnBook book) : IRecordShape<MemberRecord>
{
    private const int MostMembers = 999;

    private readonly WordList<Sex> _sexes = book.Words<Sex>("sex");
    private readonly WordList<bool> _flags = book.Flags();

    public string Table => "members";

    public MemberRecord Read(RecordCells cells) => new()
    {
        HouseholdCode = cells.Required("household_code", TableLimits.LongestCode),
        Number = cells.RequiredNumber("member_no", 1, MostMembers),
        FullName = cells.RequiredName("full_name"),
        Relation = cells.Text("relation", TableLimits.LongestName),
        Sex = cells.OneOf("sex", _sexes),
        BirthDate = cells.Date("birth_date"),
        CitizenId = cells.CitizenId("citizen_id"),
        Ethnicity = cells.Text("ethnicity", TableLimits.LongestName),
        Education = cells.Text("education", TableLimits.LongestName),
        Occupation = cells.Text("occupation", TableLimits.LongestName),
        HasHealthInsurance = cells.Flag("has_health_insurance", _flags),
        AttendsSchool = cells.Flag("schooling", _flags),
    };
}
