using CauNoi.Data.Registry;

namespace CauNoi.Data.Fixes;

/// <summary>The values of a record that can be filled in or put right one by one; named as the properties that hold them.</summary>
public enum FixField
{
    Phone,
    Ethnicity,
    Sex,
    BirthDate,
    CitizenId,
    ReviewedOn,
    B1Score,
    Deprivations,
    B2Score,
    Causes,
    Needs,
    DecisionNo,
    DecisionDate,
    CertificateNo,
    CertificateDate,
    RequestedOn,
    ScreenedIn,
    MinutesNo,
    Agreement,
    PostedFrom,
    PostedTo,
}

public static class FixFieldExtensions
{
    /// <summary>The part of the record that holds it.</summary>
    public static RecordPart Part(this FixField field) => field switch
    {
        FixField.Phone or FixField.Ethnicity => RecordPart.Household,
        FixField.Sex or FixField.BirthDate or FixField.CitizenId => RecordPart.Member,
        _ => RecordPart.Assessment,
    };

    public static bool IsDate(this FixField field) =>
        field is FixField.BirthDate or FixField.ReviewedOn or FixField.DecisionDate or FixField.CertificateDate or FixField.RequestedOn or FixField.PostedFrom or FixField.PostedTo;
}
