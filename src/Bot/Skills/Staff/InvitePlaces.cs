using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Lets somebody choose the place of a person whom she invites: by buttons where there are few, else by typing its name or code.</summary>
public sealed class InvitePlaces(Stewardship stewardship, Phrasebook phrases)
{
    private const int MostButtons = 8;

    private readonly SkillTexts _texts = phrases.For("invite");

    /// <summary>The places of the role's level that the text means, by code or by a part of the name; all of them without a text.</summary>
    public async Task<IReadOnlyList<Place>> FindAsync(Guid steward, Role role, string? text, CancellationToken ct)
    {
        var places = await stewardship.PlacesAsync(steward, Stewardship.LevelOf(role), ct);
        return text is null ? places : Matching(places, text);
    }

    /// <summary>Those of the places that the text means.</summary>
    public static IReadOnlyList<Place> Matching(IReadOnlyList<Place> places, string text)
    {
        var typed = VietnameseLetters.Fold(text.Trim());
        var exact = places.Where(p => p.Code == text.Trim() || VietnameseLetters.Fold(p.Name) == typed).ToList();
        return exact.Count > 0 ? exact : [.. places.Where(p => typed.Length > 0 && VietnameseLetters.Fold(p.Name).Contains(typed, StringComparison.Ordinal))];
    }

    /// <summary>The question which of them it is.</summary>
    public TurnResult Ask(Turn turn, Role role, IReadOnlyList<Place> places)
    {
        var few = places.Count is > 0 and <= MostButtons;
        return new TurnResult(
            [
                new OutgoingActivity
                {
                    Text = _texts.Text(few ? "which_place" : places.Count == 0 ? "no_place" : "many_places"),
                    Buttons = few ? [.. places.Select(p => new Button(Title(p), $"{InviteSkill.AreaVerb}:{role}:{p.Code}"))] : [],
                },
            ],
            turn.State with { Awaiting = $"{InviteSkill.PlaceVerb}:{role}" });
    }

    // Places of one name are told apart by their codes.
    private static string Title(Place place) => $"{(place.Name.Length > 28 ? place.Name[..28] : place.Name)} ({place.Code})";
}
