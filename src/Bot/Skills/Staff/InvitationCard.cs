using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>A fresh one-time code with the addresses that hand it in.</summary>
public sealed class InvitationCard(IEnumerable<IInvitationLink> links, OutgoingFiles files, Phrasebook phrases)
{
    private const string PictureName = "ma-moi.png";

    private readonly SkillTexts _texts = phrases.For("invite");

    /// <summary>The lines with which whoever has the address alone can link.</summary>
    public string Links(Invitation invitation)
    {
        var addresses = AddressesFor(invitation).Select(a => $"- {a}").ToList();
        return addresses.Count == 0 ? "" : "\n\n" + _texts.Text("links") + "\n" + string.Join('\n', addresses);
    }

    /// <summary>The first of the addresses for a camera, as a file of the answer; nothing if there is no address.</summary>
    /// <param name="to">The conversation of whoever hands it on.</param>
    public IReadOnlyList<Attachment> Pictures(Invitation invitation, ConversationAddress to) =>
        AddressesFor(invitation) is [var address, ..]
            ? [files.Add(to, new FileContent(PictureName, "image/png", QrPicture.ToPng(address)), _texts.Text("picture_says"))]
            : [];

    public string Expiry(Invitation invitation) => VietnamFormat.Date(VietnamTime.DateOf(invitation.ExpiresAt));

    private List<string> AddressesFor(Invitation invitation) => [.. links.Select(l => l.AddressFor(invitation.Code)?.AbsoluteUri).OfType<string>()];
}
