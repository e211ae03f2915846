using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Gives the households of a hamlet to a surveyor, who hears their number and nothing of any household; and lists them to those who read them.</summary>
public sealed class SurveyorSkill(CampaignSurveyors surveyors, SurveyPlaces places, SurveyCards cards, Outbox outbox, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) =>
        IsOurs(turn)
        || (turn.Action is null && turn.Speaker.ReadsHouseholds && (_texts.Says("assign", turn.Text) || _texts.Says("targets", turn.Text)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        var assigns = turn.Action is null ? _texts.Says("assign", turn.Text) : turn.ActionArgument(CampaignAction.AssignVerb) is not null || turn.ActionArgument(CampaignAction.AssignPlacesVerb) is not null;
        if (assigns && turn.Speaker.Role != Role.Officer)
            return new OutgoingActivity { Text = _texts.Text("assign_officers") };
        if (turn.Action is null)
            return await StartAsync(turn, reader, assigns, ct);
        return turn.Action.Split(':') switch
        {
            [_, "assign", var hamlet] => cards.Candidates(hamlet, await places.FindAsync(reader, hamlet, ct), await surveyors.CandidatesAsync(reader, hamlet, ct)),
            [_, "assign", var hamlet, var id] when Guid.TryParseExact(id, "N", out var surveyor) => Assigned(turn, await surveyors.AssignAsync(reader, hamlet, surveyor, ct)),
            [_, "targets", var hamlet, var page] => await ListAsync(turn, reader, hamlet, CampaignAction.Page(page), ct),
            [_, _, var commune, var page] => await places.ChooseAsync(reader, commune, assigns, CampaignAction.Page(page), ct),
            _ => new OutgoingActivity { Text = _texts.Text("not_found") },
        };
    }

    private async Task<OutgoingActivity> StartAsync(Turn turn, Reader reader, bool assigns, CancellationToken ct)
    {
        var (only, choice) = await places.StartAsync(reader, assigns, ct);
        return choice ?? await ListAsync(turn, reader, only!, 1, ct);
    }

    private async Task<OutgoingActivity> ListAsync(Turn turn, Reader reader, string hamlet, int page, CancellationToken ct) =>
        cards.Targets(hamlet, await places.FindAsync(reader, hamlet, ct), await surveyors.ListAsync(reader, hamlet, turn.Now, ct), page);

    private OutgoingActivity Assigned(Turn turn, GivenSurvey? given)
    {
        if (given is not null)
            foreach (var chat in given.Chats)
                outbox.Add(chat.Channel, chat.ConversationId, ActivityJson.Write(cards.Told(given)), turn.Now);
        return cards.Assigned(given);
    }

    private static bool IsOurs(Turn turn) =>
        new[] { CampaignAction.AssignVerb, CampaignAction.TargetsVerb, CampaignAction.AssignPlacesVerb, CampaignAction.TargetsPlacesVerb }.Any(v => turn.ActionArgument(v) is not null);
}
