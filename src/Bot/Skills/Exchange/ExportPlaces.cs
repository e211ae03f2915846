using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>The communes and hamlets of a person, and which of them a request names.</summary>
public sealed class ExportPlaces(Stewardship stewardship)
{
    private const int FewestWordsOfName = 3;

    /// <returns>The places that are named; where none is, the whole of what the person looks after.</returns>
    public async Task<IReadOnlyList<(AreaLevel Level, Place Place)>> FindAsync(Turn turn, bool namesHamlet, CancellationToken ct)
    {
        var account = turn.Speaker.AccountId!.Value;
        var hamlets = await stewardship.PlacesAsync(account, AreaLevel.Hamlet, ct);
        var communes = await stewardship.PlacesAsync(account, AreaLevel.Commune, ct);
        var text = $" {Folded(turn.Activity.Text)} ";
        if (Named(hamlets, text) is { Count: > 0 } named)
            return [.. named.Select(p => (AreaLevel.Hamlet, p))];
        if (namesHamlet)
            return [];
        if (Named(communes, text) is { Count: > 0 } whole)
            return [.. whole.Select(p => (AreaLevel.Commune, p))];
        return communes.Count > 0 ? [.. communes.Select(p => (AreaLevel.Commune, p))] : [.. hamlets.Select(p => (AreaLevel.Hamlet, p))];
    }

    /// <summary>The place if it is one of the person's own.</summary>
    public async Task<Place?> OwnAsync(Turn turn, AreaLevel level, string code, CancellationToken ct) =>
        (await stewardship.PlacesAsync(turn.Speaker.AccountId!.Value, level, ct)).FirstOrDefault(p => p.Code == code);

    // The longest name: "Bản Nà Cài Trên" is not "Bản Nà Cài".
    private static List<Place> Named(IReadOnlyList<Place> places, string text)
    {
        var found = places.Select(p => (Place: p, Length: Length(p.Name, text))).Where(p => p.Length > 0).ToList();
        return [.. found.Where(p => p.Length == found.Max(f => f.Length)).Select(p => p.Place)];
    }

    private static int Length(string name, string text)
    {
        var key = Folded(name);
        if (text.Contains($" {key} ", StringComparison.Ordinal))
            return key.Length;
        // "Nà Cài" is said for "Bản Nà Cài".
        var words = key.Split(' ');
        return words.Length >= FewestWordsOfName && text.Contains($" {string.Join(' ', words[1..])} ", StringComparison.Ordinal) ? key.Length - words[0].Length - 1 : 0;
    }

    private static string Folded(string text) =>
        string.Join(' ', VietnameseLetters.Fold(text).Split([' ', ',', '.', ';', ':', '?', '!', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
