using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The way from a household or a list of gaps into completing a record.</summary>
public sealed class FixButton(Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>One button for who may complete records, none for others.</summary>
    public IEnumerable<Button> For(string householdCode, Role role) =>
        role is Role.Officer or Role.HamletHead ? [new Button(_texts.Text("button_fix"), FixAction.For(householdCode))] : [];

    /// <summary>The same in a list, where it has to name its household.</summary>
    public Button Named(string householdCode) => new(_texts.Text("button_fix_one", ("code", householdCode)), FixAction.For(householdCode));
}
