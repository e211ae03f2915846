using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>A fresh one-time code with the addresses that hand it in.</summary>
public sealed class InvitationCard(IEnumerable<IInvitationLink> links, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("invite");

    /// <summary>The lines with which whoever has the address alone can link.</summary>
    public string Links(Invitation invitation)
    {
        var addresses = links.Select(l => l.AddressFor(invitation.Code)).OfType<Uri>().Select(a => $"- {a.AbsoluteUri}").ToList();
        return addresses.Count == 0 ? "" : "\n\n" + _texts.Text("links") + "\n" + string.Join('\n', addresses);
    }

    public string Expiry(Invitation invitation) => VietnamFormat.Date(VietnamTime.DateOf(invitation.ExpiresAt));
}
