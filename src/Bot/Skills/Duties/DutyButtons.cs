using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.DataGaps;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>The answers that a reminder offers.</summary>
public sealed class DutyButtons(Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("reminders");

    /// <summary>Under one duty. Where the records say whether it is done, the way to them is offered in place of "done".</summary>
    public IReadOnlyList<Button> Of(Duty duty, bool isOpen)
    {
        if (!isOpen)
            return [ToList()];
        return
        [
            duty.Subject.Kind switch
            {
                DutyKind.Request => new Button(_texts.Text("button_request"), $"{RequestActions.ShowVerb}:{duty.Subject.Value}"),
                DutyKind.Gaps => new Button(_texts.Text("button_gaps"), GapAction.Show(AreaLevel.Hamlet, duty.Place.Hamlet!).Write()!),
                // A campaign wants to know on which day, and of a meeting how many agreed.
                DutyKind.Step when duty.Subject.RowId is { } step => new Button(_texts.Text("button_done"), CampaignAction.Report(step)),
                _ => new Button(_texts.Text("button_done"), DutyActions.For(DutyActions.DoneVerb, duty.Subject)),
            },
            new Button(_texts.Text("button_later"), DutyActions.For(DutyActions.LaterVerb, duty.Subject)),
            new Button(_texts.Text("button_hard"), DutyActions.For(DutyActions.HardVerb, duty.Subject)),
        ];
    }

    public Button NotDone(Duty duty) => new(_texts.Text("button_not_done"), DutyActions.For(DutyActions.NotDoneVerb, duty.Subject));

    public Button ToList() => new(_texts.Text("button_list"), $"{DutyActions.ListVerb}:1");

    public Button Timetable() => new(_texts.Text("button_timetable"), "reviews:timetable");
}
