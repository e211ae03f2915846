using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Hosting;

/// <summary>The invented registry that comes with the program, with staff to try it as.</summary>
public sealed class DemoRegistry(
    CauNoiContext db, RegistryImport import, AccountDirectory accounts, RegistryWords words, Phrasebook phrases, TimeProvider clock)
{
    private const string Folder = "registry";

    private readonly SkillTexts _texts = phrases.For("commands");

    /// <summary>Fills an empty database and tells the one-time codes; leaves any other database as it is.</summary>
    public async Task LoadAsync(Action<string> tell, CancellationToken ct)
    {
        if (await db.Households.AnyAsync(ct) || await db.Accounts.AnyAsync(ct))
        {
            tell(_texts.Text("demo_kept"));
            return;
        }

        var source = RegistrySource.InFolder(Path.Combine(BotOptions.FindDemo(), Folder));
        var outcome = await import.ApplyAsync(source, new ImportOptions(new RecordAuthor(null, clock.GetUtcNow())), progress: null, ct);
        if (outcome is not ImportOutcome.Done done)
            throw new InvalidOperationException("The demonstration registry cannot be read.");
        tell(_texts.Text("demo_ready", ("households", done.Run.NewHouseholds)));
        foreach (var commune in await db.Communes.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct))
            await InviteAsync(Role.Officer, AreaLevel.Commune, commune.Code, commune.Name, tell, ct);
        var hamlet = await db.Hamlets.AsNoTracking().OrderBy(h => h.Code).FirstAsync(ct);
        await InviteAsync(Role.HamletHead, AreaLevel.Hamlet, hamlet.Code, hamlet.Name, tell, ct);
    }

    private async Task InviteAsync(Role role, AreaLevel level, string area, string areaName, Action<string> tell, CancellationToken ct)
    {
        var name = $"{words.Role(role)} {areaName}";
        var invitation = await accounts.InviteAsync(name, role, level, area, clock.GetUtcNow(), ct)
            ?? throw new InvalidOperationException("A demonstration area is missing.");
        tell(_texts.Text("demo_code", ("code", invitation.Code), ("role", words.Role(role)), ("area", areaName)));
    }
}
