using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Who is in office where.</summary>
internal sealed class DutyPeople(IReadOnlyList<Recipient> people)
{
    private readonly ILookup<(Role, AreaLevel, string), Recipient> _byArea =
        people.SelectMany(p => p.Areas, (person, area) => (Person: person, Area: area)).ToLookup(p => (p.Person.Role, p.Area.Level, p.Area.AreaCode), p => p.Person);

    /// <summary>The people of a role whose area is the place, or contains it.</summary>
    public IReadOnlyList<Recipient> At(Role role, DutyPlace place)
    {
        IReadOnlyList<Recipient> found = [.. In(AreaLevel.Hamlet, place.Hamlet), .. In(AreaLevel.Commune, place.Commune), .. In(AreaLevel.Province, place.Province)];
        return found.Count < 2 ? found : [.. found.DistinctBy(p => p.AccountId)];

        IEnumerable<Recipient> In(AreaLevel level, string? code) => code is null ? [] : _byArea[(role, level, code)];
    }
}
