using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Who surveys a hamlet, and which households.</summary>
public sealed class SurveyCards(CampaignWords words, Phrasebook phrases)
{
    private const int MostCandidates = 8;
    private const int HouseholdsOnPage = 8;
    private const int MostHouseholdButtons = 5;

    private readonly SkillTexts _texts = phrases.For("campaign");

    public OutgoingActivity Candidates(string code, HamletProgress? hamlet, IReadOnlyList<Account> candidates)
    {
        if (hamlet is null or { Targets: 0 })
            return new OutgoingActivity { Text = _texts.Text("assign_none") };
        var place = words.Place(hamlet.Hamlet);
        return candidates.Count == 0
            ? new OutgoingActivity { Text = _texts.Text("assign_nobody", ("place", place)), Buttons = CampaignAction.Buttons(words.HamletButton(hamlet.Hamlet)) }
            : new OutgoingActivity
            {
                Text = _texts.Text("assign_ask", ("place", place), ("targets", hamlet.Targets)),
                Buttons = CampaignAction.Buttons(
                [
                    .. candidates.Take(MostCandidates).Select(a => CampaignAction.Button(a.Name, CampaignAction.For(CampaignAction.AssignVerb, code, a.Id.ToString("N")))),
                    words.HamletButton(hamlet.Hamlet),
                ]),
            };
    }

    public OutgoingActivity Assigned(GivenSurvey? given) => given is null
        ? new OutgoingActivity { Text = _texts.Text("assign_none") }
        : new OutgoingActivity
        {
            Text = _texts.Text(!given.IsNew ? "assigned_before" : given.Chats.Count > 0 ? "assigned" : "assigned_untold", Values(given)),
            Buttons = CampaignAction.Buttons(words.HamletButton(given.Hamlet)),
        };

    /// <summary>What the surveyor is told.</summary>
    public OutgoingActivity Told(GivenSurvey given) => new()
    {
        Text = _texts.Text("assigned_head", Values(given)),
        Buttons = CampaignAction.Buttons(
            CampaignAction.Button(_texts.Text("button_targets"), CampaignAction.For(CampaignAction.TargetsVerb, given.Hamlet.Code, 1)), words.HamletButton(given.Hamlet)),
    };

    /// <summary>The households to review, those not surveyed first.</summary>
    public OutgoingActivity Targets(string code, HamletProgress? hamlet, IReadOnlyList<TargetLine> lines, int page)
    {
        if (hamlet is null || lines.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("targets_none") };
        var pages = (lines.Count + HouseholdsOnPage - 1) / HouseholdsOnPage;
        page = Math.Clamp(page, 1, pages);
        var shown = lines.Skip((page - 1) * HouseholdsOnPage).Take(HouseholdsOnPage).ToList();
        var head = _texts.Text("targets", ("place", words.Place(hamlet.Hamlet)), ("left", lines.Count(l => !l.IsSurveyed)), ("all", lines.Count), ("page", page), ("pages", pages));
        return new OutgoingActivity
        {
            Text = head + "\n" + string.Join('\n', shown.Select(Line)),
            Confidential = true,
            Buttons = CampaignAction.Buttons(
            [
                .. shown.Take(MostHouseholdButtons).Select(l => new Button(_texts.Text("button_household", ("code", l.HouseholdCode)), HouseholdLookupSkill.ActionFor(l.HouseholdCode))),
                page < pages ? CampaignAction.Button(_texts.Text("button_more"), CampaignAction.For(CampaignAction.TargetsVerb, code, page + 1)) : null,
                words.HamletButton(hamlet.Hamlet),
            ]),
        };
    }

    private string Line(TargetLine line) => _texts.Text(
        "targets_line",
        ("code", line.HouseholdCode),
        ("state", _texts.Text(line.IsSurveyed ? "target.surveyed" : "target.open")),
        ("reason", _texts.Text($"reason.{ContentKey.Of(line.Reason)}")),
        ("surveyor", line.Surveyor is { } name ? _texts.Text("surveyor", ("name", name)) : ""));

    private (string, object)[] Values(GivenSurvey given) =>
        [("place", words.Place(given.Hamlet)), ("name", given.Surveyor.Name), ("households", given.Households)];
}
