using CauNoi.Bot.Skills.Staff;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>The places among which the sender of a broadcast chooses: hamlets of an officer, communes of a province.</summary>
public sealed class BroadcastPlaces(Stewardship stewardship)
{
    private const int MostTyped = 100;

    /// <summary>All of them, by name.</summary>
    public Task<IReadOnlyList<Place>> AllAsync(Recipient sender, CancellationToken ct) =>
        stewardship.PlacesAsync(sender.AccountId, BroadcastDrafts.LevelOf(sender.Role), ct);

    /// <summary>Reads "Thôn 1, Thôn 3": the places that are meant, and the words that mean none or more than one.</summary>
    /// <param name="and">The word that stands between the last two.</param>
    public static (IReadOnlyList<Place> Found, IReadOnlyList<string> Unread) Read(string typed, string and, IReadOnlyList<Place> places)
    {
        var parts = typed.Split([",", ";", "\n", $" {and} "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostTyped);
        var read = parts.Select(p => (Part: p, Found: InvitePlaces.Matching(places, p))).ToList();
        return ([.. read.Where(r => r.Found.Count == 1).Select(r => r.Found[0]).Distinct()], [.. read.Where(r => r.Found.Count != 1).Select(r => r.Part)]);
    }
}
