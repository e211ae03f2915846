using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>What an import would do, or has done.</summary>
public sealed record ImportPreview
{
    public required int Hamlets { get; init; }

    public required int NewHouseholds { get; init; }

    /// <summary>Households of the registry that the file adds something to.</summary>
    public required int ChangedHouseholds { get; init; }

    public required int UnchangedHouseholds { get; init; }

    public required int Members { get; init; }

    public required int Years { get; init; }

    /// <summary>Rows of support received that are new or add something.</summary>
    public required int Benefits { get; init; }

    /// <summary>Records that are not taken.</summary>
    public required int Refused { get; init; }

    /// <summary>The first remarks, in the order of files and records.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>How many remarks there are of each kind and severity.</summary>
    public required IReadOnlyDictionary<(RemarkKind Kind, Severity Severity), int> RemarkCounts { get; init; }

    /// <summary>Values that the registry holds and the file tells otherwise; the first ones.</summary>
    public required IReadOnlyList<ValueConflict> Conflicts { get; init; }

    public required int ConflictCount { get; init; }

    /// <summary>How the headings of each file were understood.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Heading>> Headings { get; init; }

    /// <summary>True if a file as a whole cannot be taken; then nothing is.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>True if something has to be agreed to beyond the import itself.</summary>
    public bool NeedsConsent => Remarks.Any(r => r.NeedsConsent);

    /// <summary>True if confirming would change anything.</summary>
    public bool HasWork => !IsRefused && (Hamlets > 0 || NewHouseholds > 0 || ChangedHouseholds > 0 || Members > 0 || Years > 0 || Benefits > 0 || ConflictCount > 0);
}

/// <summary>A value that the registry holds and a file tells otherwise.</summary>
/// <param name="HouseholdCode">The household.</param>
/// <param name="Year">The year of the assessment, if the value is one of it.</param>
/// <param name="Member">The member, if the value is one of a member.</param>
/// <param name="Field">Name of the property.</param>
/// <param name="Recorded">What the registry holds; masked where it is a number of a person.</param>
/// <param name="Told">What the file tells; masked likewise.</param>
public sealed record ValueConflict(string HouseholdCode, int? Year, int? Member, string Field, string Recorded, string Told);
