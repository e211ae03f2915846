namespace CauNoi.Data.Fixes;

/// <summary>Why a value cannot be right.</summary>
public enum FixFault
{
    PhoneForm,
    CitizenIdLength,
    CitizenIdSex,
    CitizenIdYear,

    /// <summary>Another member of the household has the same one.</summary>
    CitizenIdTaken,
    NotADate,
    DatePartial,
    DateTwoDigits,
    DateImpossible,
    DateInFuture,

    /// <summary>Nobody alive is that old.</summary>
    BirthTooEarly,

    /// <summary>The recorded citizen id says another year.</summary>
    BirthYear,

    /// <summary>Before the year that the assessment is of.</summary>
    DateBeforeYear,

    /// <summary>A posting that ends before it begins.</summary>
    EndsBeforeStart,
    OutOfRange,

    /// <summary>Not the points of each indicator times the number of indicators.</summary>
    B2Mismatch,
    DecisionNoForm,
    NumberForm,
}
