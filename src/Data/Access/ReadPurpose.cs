namespace CauNoi.Data.Access;

/// <summary>What household data are read for, as the reader says.</summary>
public enum ReadPurpose
{
    Review,
    HealthInsurance,
    Request,
    Inspection,
    Other,
}
