using System.Runtime.InteropServices;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>The support that a file has told of so far; what is repeated is found by household, person, year, day and name.</summary>
internal sealed class FileBenefits
{
    private readonly Dictionary<(int Place, int Support), int> _seen = [];

    /// <summary>Takes note of a record.</summary>
    /// <param name="place">The household's place among <see cref="FileHouseholds"/>.</param>
    /// <param name="told">The record.</param>
    public Repetition Add(int place, BenefitRecord told)
    {
        ref var content = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, (place, BenefitMerge.KeyOf(told).GetHashCode()), out var isKnown);
        if (!isKnown)
        {
            content = told.GetHashCode();
            return Repetition.None;
        }

        return content == told.GetHashCode() ? Repetition.Same : Repetition.Contradiction;
    }
}
