using System.Globalization;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Brings what a file tells into recorded households: fills what is empty, and by rule takes or leaves what differs. An empty cell takes nothing away.</summary>
internal sealed class RecordMerge(FieldProtection protection, OnConflict onConflict)
{
    private readonly List<ValueConflict> _conflicts = [];

    /// <summary>What differed since the last call.</summary>
    public IReadOnlyList<ValueConflict> TakeConflicts()
    {
        ValueConflict[] taken = [.. _conflicts];
        _conflicts.Clear();
        return taken;
    }

    /// <returns>True if the household was changed.</returns>
    public bool Merge(Household household, HouseholdRecord told, KnownPlaces places)
    {
        var at = new Place(household.Code, null, null);
        var changed = Set(at, nameof(Household.HeadName), household.HeadName, told.HeadName, v => household.HeadName = v!)
            | Set(at, nameof(Household.Address), household.Address, told.Address, v => household.Address = v)
            | Set(at, nameof(Household.Ethnicity), household.Ethnicity, told.Ethnicity, v => household.Ethnicity = v)
            | Set(at, nameof(Household.Area), household.Area, told.Area, v => household.Area = v)
            | Set(at, nameof(Household.Phone), Opened(household.Phone), told.Phone, v => household.RecordPhone(v, protection))
            | Set(at, nameof(Household.Notes), Opened(household.Notes), told.Notes, v => household.Notes = protection.Seal(v!, ProtectedField.Note));
        if (Set(at, nameof(Household.HamletCode), household.HamletCode, told.HamletCode, v => household.HamletCode = v!))
        {
            household.CommuneCode = places.CommuneOf(household.HamletCode);
            household.ProvinceCode = places.ProvinceOf(household.CommuneCode);
            changed = true;
        }

        return changed | Merge(household, AssessmentOf(told));
    }

    /// <summary>Brings in the assessment of a year; the class of the household follows the newest.</summary>
    /// <returns>True if anything was changed.</returns>
    public bool Merge(Household household, Assessment told)
    {
        var recorded = household.Assessments.Find(a => a.Year == told.Year);
        if (recorded is null)
        {
            household.Assessments.Add(told);
            household.FollowNewestAssessment();
            return true;
        }

        var at = new Place(household.Code, told.Year, null);
        var changed = Set(at, nameof(Assessment.Status), recorded.Status, told.Status, v => recorded.Status = v)
            | Set(at, nameof(Assessment.DecisionNo), recorded.DecisionNo, told.DecisionNo, v => recorded.DecisionNo = v)
            | Set(at, nameof(Assessment.DecisionDate), recorded.DecisionDate, told.DecisionDate, v => recorded.DecisionDate = v)
            | Set(at, nameof(Assessment.B1Score), recorded.B1Score, told.B1Score, v => recorded.B1Score = v)
            | Set(at, nameof(Assessment.B2Score), recorded.B2Score, told.B2Score, v => recorded.B2Score = v)
            | Set(at, nameof(Assessment.IncomePerPerson), recorded.IncomePerPerson, told.IncomePerPerson, v => recorded.IncomePerPerson = v)
            | Set(at, nameof(Assessment.ScannedForm), recorded.ScannedForm, told.ScannedForm, v => recorded.ScannedForm = v)
            | Set(at, nameof(Assessment.Deprivations), recorded.Deprivations, told.Deprivations, v => recorded.Deprivations = v)
            | Set(at, nameof(Assessment.Causes), recorded.Causes, told.Causes, v => recorded.Causes = v)
            | Set(at, nameof(Assessment.Needs), recorded.Needs, told.Needs, v => recorded.Needs = v)
            | Set(at, nameof(Assessment.ReviewedOn), recorded.ReviewedOn, told.ReviewedOn, v => recorded.ReviewedOn = v)
            | Set(at, nameof(Assessment.Surveyor), recorded.Surveyor, told.Surveyor, v => recorded.Surveyor = v);
        household.FollowNewestAssessment();
        return changed;
    }

    /// <returns>True if anything was changed.</returns>
    public bool Merge(Household household, MemberRecord told)
    {
        if (household.Members.Find(m => m.Number == told.Number) is not { } recorded)
        {
            household.Members.Add(MemberOf(told, household.Id));
            return true;
        }

        var at = new Place(household.Code, null, told.Number);
        return Set(at, nameof(Member.FullName), recorded.FullName, told.FullName, v => recorded.FullName = v!)
            | Set(at, nameof(Member.Relation), recorded.Relation, told.Relation, v => recorded.Relation = v)
            | Set(at, nameof(Member.Sex), recorded.Sex, told.Sex, v => recorded.Sex = v)
            | Set(at, nameof(Member.BirthDate), recorded.BirthDate, told.BirthDate, v => recorded.BirthDate = v)
            | Set(at, nameof(Member.CitizenId), Opened(recorded.CitizenId), told.CitizenId, v => recorded.RecordCitizenId(v, protection))
            | Set(at, nameof(Member.Ethnicity), recorded.Ethnicity, told.Ethnicity, v => recorded.Ethnicity = v)
            | Set(at, nameof(Member.Education), recorded.Education, told.Education, v => recorded.Education = v)
            | Set(at, nameof(Member.Occupation), recorded.Occupation, told.Occupation, v => recorded.Occupation = v)
            | Set(at, nameof(Member.HasHealthInsurance), recorded.HasHealthInsurance, told.HasHealthInsurance, v => recorded.HasHealthInsurance = v)
            | Set(at, nameof(Member.AttendsSchool), recorded.AttendsSchool, told.AttendsSchool, v => recorded.AttendsSchool = v);
    }

    /// <returns>True if anything was changed.</returns>
    public bool Merge(Household household, BenefitRecord told)
    {
        if (BenefitMerge.Recorded(household, told) is not { } recorded)
        {
            household.Benefits.Add(BenefitMerge.BenefitOf(told, household.Id));
            return true;
        }

        var at = new Place(household.Code, told.Year, told.MemberNumber);
        return Set(at, nameof(BenefitReceived.Amount), recorded.Amount, told.Amount, v => recorded.Amount = v)
            | Set(at, nameof(BenefitReceived.Source), recorded.Source, told.Source, v => recorded.Source = v)
            | Set(at, nameof(BenefitReceived.DecisionNo), recorded.DecisionNo, told.DecisionNo, v => recorded.DecisionNo = v);
    }

    /// <summary>True if a file tells anything of a year that the registry does not hold just so, be it empty there.</summary>
    public static bool TellsOther(Assessment recorded, Assessment told)
    {
        return recorded.Status != told.Status
            || Other(recorded.DecisionNo, told.DecisionNo) || Other(recorded.DecisionDate, told.DecisionDate)
            || Other(recorded.B1Score, told.B1Score) || Other(recorded.B2Score, told.B2Score) || Other(recorded.Deprivations, told.Deprivations)
            || Other(recorded.Causes, told.Causes) || Other(recorded.Needs, told.Needs)
            || Other(recorded.ReviewedOn, told.ReviewedOn) || Other(recorded.Surveyor, told.Surveyor);

        static bool Other<T>(T recorded, T told) => told is not null && !EqualityComparer<T>.Default.Equals(recorded, told);
    }

    /// <summary>A household that the registry does not have yet, without its assessment.</summary>
    public Household HouseholdOf(HouseholdRecord told, long id, long importId, KnownPlaces places)
    {
        var commune = places.CommuneOf(told.HamletCode);
        var household = new Household
        {
            Id = id,
            Code = told.Code,
            HamletCode = told.HamletCode,
            CommuneCode = commune,
            ProvinceCode = places.ProvinceOf(commune),
            HeadName = told.HeadName,
            Address = told.Address,
            Ethnicity = told.Ethnicity,
            Area = told.Area,
            Status = told.Status,
            StatusYear = told.StatusYear,
            Notes = told.Notes is { } notes ? protection.Seal(notes, ProtectedField.Note) : null,
            ImportId = importId,
        };
        household.RecordPhone(told.Phone, protection);
        return household;
    }

    public Member MemberOf(MemberRecord told, long householdId)
    {
        var member = new Member
        {
            HouseholdId = householdId,
            Number = told.Number,
            FullName = told.FullName,
            Relation = told.Relation,
            Sex = told.Sex,
            BirthDate = told.BirthDate,
            Ethnicity = told.Ethnicity,
            Education = told.Education,
            Occupation = told.Occupation,
            HasHealthInsurance = told.HasHealthInsurance,
            AttendsSchool = told.AttendsSchool,
        };
        member.RecordCitizenId(told.CitizenId, protection);
        return member;
    }

    public static Assessment AssessmentOf(HouseholdRecord told, long householdId = 0) => new()
    {
        HouseholdId = householdId,
        Year = told.StatusYear,
        Status = told.Status,
        DecisionNo = told.DecisionNo,
        DecisionDate = told.DecisionDate,
        B1Score = told.B1Score,
        B2Score = told.B2Score,
        Deprivations = told.Deprivations,
        IncomePerPerson = told.IncomePerPerson,
        ScannedForm = told.ScannedForm,
        Causes = told.Causes,
        Needs = told.Needs,
        ReviewedOn = told.LastReviewDate,
        Surveyor = told.Surveyor,
    };

    public static Assessment AssessmentOf(HistoryRecord told, long householdId = 0) =>
        new() { HouseholdId = householdId, Year = told.Year, Status = told.Status };

    private string? Opened(SealedText? text) => text is null ? null : protection.Open(text, text.Field);

    // One line a field in the report; numbers of a person are masked in it.
    private bool Set<T>(Place at, string field, T recorded, T told, Action<T> write)
    {
        if (told is null || EqualityComparer<T>.Default.Equals(recorded, told))
            return false;
        if (recorded is not null)
        {
            _conflicts.Add(new ValueConflict(at.Code, at.Year, at.Member, field, Shown(field, recorded), Shown(field, told)));
            if (onConflict == OnConflict.KeepRegistry)
                return false;
        }

        write(told);
        return true;
    }

    private static string Shown(string field, object value)
    {
        var text = value is DateOnly date ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return field switch
        {
            nameof(Member.CitizenId) or nameof(Household.Phone) => MaskedNumber.Of(text),
            nameof(Household.Notes) => "…",
            _ => text,
        };
    }

    private readonly record struct Place(string Code, int? Year, int? Member);
}
