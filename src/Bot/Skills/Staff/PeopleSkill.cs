using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Shows staff whom they have brought in, and takes rights away at once.</summary>
public sealed class PeopleSkill(Stewardship stewardship, Succession succession, RegistryWords words, Phrasebook phrases) : ISkill
{
    public const string List = ListVerb + ":1";

    private const string Verb = "people";
    private const string ListVerb = Verb + ":list";
    private const string RevokeVerb = Verb + ":revoke";
    private const string SureVerb = Verb + ":sure";
    private const int OnPage = 6;
    private const int LongestTitle = 28;
    private const int MostLocked = 3;

    private readonly SkillTexts _texts = phrases.For("people");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null || (turn.Action is null && turn.Speaker.IsStaff && _texts.Says("people", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (!turn.Speaker.Invites)
            return Say("not_allowed");
        var steward = turn.Speaker.AccountId!.Value;
        if (IdIn(turn, SureVerb) is { } sure)
            return await stewardship.RevokeAsync(steward, sure, turn.Now, ct) is { } revoked ? await RevokedAsync(revoked, ct) : Say("unknown");
        var people = await stewardship.PeopleAsync(steward, ct);
        if (IdIn(turn, RevokeVerb) is { } chosen)
            return people.FirstOrDefault(p => p.Id == chosen) is { } person ? Ask(person) : Say("unknown");
        var answer = people.Count == 0 ? Say("nobody") : Page(turn, people);
        return WithLocked(answer, await stewardship.LockedPinsAsync(steward, MostLocked, ct));
    }

    private OutgoingActivity WithLocked(OutgoingActivity answer, IReadOnlyList<LockedPin> locked)
    {
        if (locked.Count == 0)
            return answer;
        var lines = locked.Select(l => _texts.Text("locked_pin", ("household", l.HouseholdCode), ("date", VietnamFormat.Date(VietnamTime.DateOf(l.LockedAt)))));
        return answer with
        {
            Text = $"{answer.Text}\n\n{_texts.Text("locked")}\n{string.Join('\n', lines)}",
            Buttons = [.. locked.Select(l => new Button(_texts.Text("button_new_pin", ("household", l.HouseholdCode)), InviteSkill.NewPinFor(l.HouseholdCode))), .. answer.Buttons],
        };
    }

    private OutgoingActivity Page(Turn turn, IReadOnlyList<Account> people)
    {
        var pages = (people.Count + OnPage - 1) / OnPage;
        var page = int.TryParse(turn.ActionArgument(ListVerb), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = people.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        var lines = shown.Select(p => _texts.Text(
            "person", ("name", p.Name), ("role", words.Role(p.Role)), ("areas", string.Join(", ", p.Scopes.Select(s => s.AreaCode)))));
        var buttons = shown.Select(p => new Button(_texts.Text("button_revoke", ("name", p.Name.Length > LongestTitle ? p.Name[..LongestTitle] : p.Name)), $"{RevokeVerb}:{p.Id:N}")).ToList();
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_next"), $"{ListVerb}:{page + 1}"));
        return new OutgoingActivity
        {
            Text = _texts.Text("list", ("count", people.Count), ("page", page), ("pages", pages)) + "\n\n" + string.Join('\n', lines),
            Buttons = buttons,
        };
    }

    private OutgoingActivity Ask(Account person) => new()
    {
        Text = _texts.Text("sure", ("name", person.Name), ("role", words.Role(person.Role))),
        Buttons = [new Button(_texts.Text("button_sure"), $"{SureVerb}:{person.Id:N}"), new Button(_texts.Text("button_back"), List)],
    };

    // What is still to be done stays where it is: with a colleague, or with the level above, who hears of it.
    private async Task<OutgoingActivity> RevokedAsync(Account person, CancellationToken ct)
    {
        var said = Say("revoked", person);
        var alone = await succession.LeftAloneAsync(person.Id, ct);
        return alone.Count == 0 ? said : said with { Text = said.Text + "\n\n" + _texts.Text("left_alone", ("areas", string.Join(", ", alone.Select(s => s.AreaCode)))) };
    }

    private static Guid? IdIn(Turn turn, string verb) => Guid.TryParseExact(turn.ActionArgument(verb), "N", out var id) ? id : null;

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };

    private OutgoingActivity Say(string key, Account person) => new() { Text = _texts.Text(key, ("name", person.Name), ("role", words.Role(person.Role))) };
}
