using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Who changed what in a household, the newest first; for staff alone.</summary>
public sealed class ChangesPage(RecordHistory history, RecordSources sources, ChangeWords changes, RecordPages pages, Phrasebook phrases)
{
    private const int MostChanges = 10;

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    public async Task<OutgoingActivity> ShowAsync(Household household, Role role, DateOnly today, CancellationToken ct)
    {
        var made = await history.OfAsync(household.Id, MostChanges, ct);
        var names = await sources.NamesAsync(made, ct);
        var text = made.Count == 0
            ? _texts.Text("no_changes", ("code", household.Code))
            : _texts.Text("changes_of", ("code", household.Code)) + "\n\n" + string.Join('\n', made.Select(c => changes.Line(c, names)));
        return new OutgoingActivity { Text = text, Buttons = pages.Buttons(household, role, today) };
    }
}
