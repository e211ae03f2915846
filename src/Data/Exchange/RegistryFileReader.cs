using System.Collections.Frozen;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange;

/// <summary>Reads hamlets.csv, households.csv, members.csv and history.csv of a registry directory.</summary>
internal sealed class RegistryFileReader(string directory, FieldProtection protection)
{
    private const string HouseholdsFile = "households.csv";
    private const int EarliestYear = 2016;
    private const int LatestYear = 2100;
    private const int MostMembers = 999;

    // A code must fit into a button on every channel.
    private const int LongestCode = 40;

    private static readonly string[] HamletColumns = ["province_code", "province", "commune_code", "commune", "hamlet_code", "hamlet", "area"];

    private static readonly FrozenDictionary<string, Deprivations> Indicators = DeprivationsExtensions.InOrder
        .ToFrozenDictionary(d => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(d.ToString()));

    private static readonly string[] HouseholdColumns =
    [
        "household_code", "hamlet_code", "head_name", "address", "phone", "ethnicity", "area", "status", "status_year", "decision_no",
        "decision_date", "b1_score", "b2_score", .. Indicators.Keys, "causes", "needs", "last_review_date", "surveyor", "notes",
    ];

    private static readonly string[] MemberColumns =
    [
        "household_code", "member_no", "full_name", "relation", "sex", "birth_date", "citizen_id", "ethnicity", "education", "occupation",
        "has_health_insurance", "schooling",
    ];

    private static readonly string[] HistoryColumns = ["household_code", "year", "status"];

    private static readonly FrozenDictionary<string, AreaKind> Areas =
        new Dictionary<string, AreaKind> { ["rural"] = AreaKind.Rural, ["urban"] = AreaKind.Urban }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, HouseholdStatus> Statuses = Enum.GetValues<HouseholdStatus>()
        .ToFrozenDictionary(s => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(s.ToString()));

    private static readonly FrozenDictionary<string, Sex?> Sexes =
        new Dictionary<string, Sex?> { ["M"] = Sex.Male, ["F"] = Sex.Female }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, bool?> YesNo =
        new Dictionary<string, bool?> { ["1"] = true, ["0"] = false }.ToFrozenDictionary();

    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<string, Household> _households = new(StringComparer.Ordinal);
    private bool _allHouseholdsRead;

    public RegistryFiles Read()
    {
        var hamlets = ReadHamlets();
        ReadHouseholds();
        ReadMembers();
        ReadHistory();
        return new RegistryFiles(hamlets, [.. _households.Values], _faults);
    }

    private List<HamletRow> ReadHamlets()
    {
        var rows = new List<HamletRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var table = CsvTable.Open(directory, "hamlets.csv", HamletColumns, _faults);
        while (table?.Read() == true)
        {
            var hamlet = new Hamlet
            {
                Code = table.Required("hamlet_code"),
                CommuneCode = table.Required("commune_code"),
                Name = table.Required("hamlet"),
                Area = table.RequiredOneOf("area", Areas, AreaKind.Rural),
            };
            if (!seen.Add(hamlet.Code))
                table.Note("hamlet_code", ImportProblem.ListedTwice);
            rows.Add(new HamletRow(table.Required("province_code"), table.Required("province"), hamlet.CommuneCode, table.Required("commune"), hamlet));
        }

        return rows;
    }

    private void ReadHouseholds()
    {
        using var table = CsvTable.Open(directory, HouseholdsFile, HouseholdColumns, _faults);
        while (table?.Read() == true)
        {
            var head = table.Required("head_name");
            var household = new Household
            {
                Code = table.Required("household_code"),
                HamletCode = table.Required("hamlet_code"),
                HeadName = head,
                Address = table.Text("address"),
                Ethnicity = table.Text("ethnicity"),
                Area = table.RequiredOneOf("area", Areas, AreaKind.Rural),
                Status = table.RequiredOneOf("status", Statuses, HouseholdStatus.NotPoor),
                StatusYear = table.RequiredNumber("status_year", EarliestYear, LatestYear),
                Notes = table.Text("notes") is { } notes ? protection.Seal(notes, ProtectedField.Note) : null,
            };
            household.RecordPhone(table.Text("phone"), protection);
            household.Assessments.Add(new Assessment
            {
                Year = household.StatusYear,
                Status = household.Status,
                DecisionNo = table.Text("decision_no"),
                DecisionDate = table.Date("decision_date"),
                B1Score = table.Number("b1_score"),
                B2Score = table.Number("b2_score"),
                Deprivations = Indicators.Where(i => table.OneOf(i.Key, YesNo, false) == true).Aggregate(Deprivations.None, (all, i) => all | i.Value),
                Causes = table.Text("causes"),
                Needs = table.Text("needs"),
                ReviewedOn = table.Date("last_review_date"),
                Surveyor = table.Text("surveyor"),
            });
            if (household.Code.Length > LongestCode)
                table.Note("household_code", ImportProblem.TooLong);
            if (!_households.TryAdd(household.Code, household))
                table.Note("household_code", ImportProblem.ListedTwice);
        }

        // A fault of the whole file is told once, not again for everyone who lives in a household of it.
        _allHouseholdsRead = table is not null && !_faults.Exists(f => f.File == HouseholdsFile && f.Column is null);
    }

    private void ReadMembers()
    {
        using var table = CsvTable.Open(directory, "members.csv", MemberColumns, _faults);
        while (table?.Read() == true)
        {
            var name = table.Required("full_name");
            var member = new Member
            {
                Number = table.RequiredNumber("member_no", 1, MostMembers),
                FullName = name,
                Relation = table.Text("relation"),
                Sex = table.OneOf("sex", Sexes, null),
                BirthDate = table.Date("birth_date"),
                Ethnicity = table.Text("ethnicity"),
                Education = table.Text("education"),
                Occupation = table.Text("occupation"),
                HasHealthInsurance = table.OneOf("has_health_insurance", YesNo, null),
                AttendsSchool = table.OneOf("schooling", YesNo, null),
            };
            member.RecordCitizenId(table.Text("citizen_id"), protection);
            if (HouseholdOf(table) is not { } household)
                continue;
            if (household.Members.Any(m => m.Number == member.Number))
                table.Note("member_no", ImportProblem.ListedTwice);
            household.Members.Add(member);
        }
    }

    private void ReadHistory()
    {
        using var table = CsvTable.Open(directory, "history.csv", HistoryColumns, _faults);
        while (table?.Read() == true)
        {
            var year = new Assessment
            {
                Year = table.RequiredNumber("year", EarliestYear, LatestYear),
                Status = table.RequiredOneOf("status", Statuses, HouseholdStatus.NotPoor),
            };
            if (HouseholdOf(table) is not { } household)
                continue;
            if (year.Year == household.StatusYear)
                continue;
            if (household.Assessments.Any(y => y.Year == year.Year))
                table.Note("year", ImportProblem.ListedTwice);
            household.Assessments.Add(year);
        }
    }

    private Household? HouseholdOf(CsvTable table)
    {
        var code = table.Required("household_code");
        if (_households.TryGetValue(code, out var household))
            return household;
        if (code.Length > 0 && _allHouseholdsRead)
            table.Note("household_code", ImportProblem.UnknownHousehold);
        return null;
    }
}
