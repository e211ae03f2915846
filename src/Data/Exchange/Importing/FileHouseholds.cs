using System.Runtime.InteropServices;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>The households that a file names, each with what has been seen of it so far; some forty bytes a household beside its code.</summary>
internal sealed class FileHouseholds
{
    private const int FirstYear = 2000;
    private const int Bits = 64;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Seen> _seen = [];
    private readonly HashSet<(int Place, int Number)> _manyMembers = [];

    /// <summary>How many of them are in the registry.</summary>
    public int Recorded => _seen.Count(s => s.Id != 0 && !s.Contradicted);

    /// <summary>Takes note of a record of the households' file.</summary>
    /// <param name="code">Household code.</param>
    /// <param name="record">Its place in the file.</param>
    /// <param name="year">The year of its assessment.</param>
    /// <param name="content">A hash of all its cells.</param>
    public Repetition Add(string code, int record, int year, long content)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, code, out var known);
        if (!known)
        {
            place = _seen.Count;
            _seen.Add(new Seen { Record = record, AssessedYear = year, Content = content });
            return Repetition.None;
        }

        ref var seen = ref At(place);
        if (seen.Content == content)
            return Repetition.Same;
        var first = !seen.Contradicted;
        seen.Contradicted = true;
        return first ? Repetition.FirstContradiction : Repetition.Contradiction;
    }

    /// <summary>Takes note of a household that is in the registry and not in the households' file.</summary>
    public void AddRecorded(string code, long id)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, code, out var known);
        if (known)
            return;
        place = _seen.Count;
        _seen.Add(new Seen { Id = id });
    }

    /// <summary>True if the household has an id: it is in the registry.</summary>
    public bool IsRecorded(string code) => _places.TryGetValue(code, out var place) && _seen[place].Id != 0;

    /// <summary>The record that first named the household.</summary>
    public int RecordOf(string code) => _seen[_places[code]].Record;

    /// <summary>The household's place, or null if the file does not name it or contradicts itself about it.</summary>
    public int? PlaceOf(string code) => _places.TryGetValue(code, out var place) && !_seen[place].Contradicted ? place : null;

    /// <summary>True for the one record of a household that is to be taken.</summary>
    public bool IsTaken(string code, int record) => PlaceOf(code) is { } place && _seen[place].Record == record;

    /// <returns>False if the member was named before.</returns>
    public bool AddMember(int place, int number)
    {
        if (number >= Bits)
            return _manyMembers.Add((place, number));
        ref var seen = ref At(place);
        var bit = 1UL << number;
        var isNew = (seen.Members & bit) == 0;
        seen.Members |= bit;
        return isNew;
    }

    /// <returns>False if the year was named before.</returns>
    public bool AddYear(int place, int year)
    {
        ref var seen = ref At(place);
        var bit = 1UL << ((year - FirstYear) % Bits);
        var isNew = (seen.Years & bit) == 0;
        seen.Years |= bit;
        return isNew;
    }

    /// <summary>True if the households' file has told the assessment of the year.</summary>
    public bool IsAssessed(int place, int year) => _seen[place].AssessedYear == year;

    /// <summary>The id of a household that this import adds; null if the registry had it before.</summary>
    public long? NewIdOf(string code) => _places.TryGetValue(code, out var place) && _seen[place].IsNew ? _seen[place].Id : null;

    /// <summary>Gives a household of the file a new id.</summary>
    public void Enter(int place, long id)
    {
        ref var seen = ref At(place);
        (seen.Id, seen.IsNew) = (id, true);
    }

    /// <summary>The household's id in the registry, once it is known.</summary>
    public ref long IdOf(int place) => ref At(place).Id;

    private ref Seen At(int place) => ref CollectionsMarshal.AsSpan(_seen)[place];

    private struct Seen
    {
        public int Record;
        public int AssessedYear;
        public bool Contradicted;
        public bool IsNew;
        public long Content;
        public ulong Members;
        public ulong Years;
        public long Id;
    }
}

/// <summary>How a record stands to an earlier one of the same household.</summary>
internal enum Repetition
{
    None,

    /// <summary>Says the same.</summary>
    Same,

    /// <summary>Says something else, as the first one to do so: the earlier one is to be told of as well.</summary>
    FirstContradiction,
    Contradiction,
}
