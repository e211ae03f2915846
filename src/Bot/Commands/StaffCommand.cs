using System.CommandLine;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Commands;

/// <summary><c>staff invite | list | revoke | pin</c>.</summary>
public static class StaffCommand
{
    public static Command Create() => new("staff", "Accounts of staff and residents.") { Invite(), List(), Revoke(), Pin() };

    private static Command Invite()
    {
        var name = new Option<string?>("--name") { Description = "The person's name; a resident goes by the household's code." };
        var role = new Option<Role>("--role") { Description = "Officer, HamletHead, Province, Curator, Administrator or Resident.", Required = true };
        var province = new Option<string?>("--province") { Description = "Province code." };
        var commune = new Option<string?>("--commune") { Description = "Commune code." };
        var hamlet = new Option<string?>("--hamlet") { Description = "Hamlet code." };
        var household = new Option<string?>("--household") { Description = "Household code, of a resident." };
        var picture = new Option<FileInfo?>("--qr") { Description = "Also write the address that links at once as a picture for a camera, NAME.png." };
        var command = new Command("invite", "Add an account and print a one-time link code.") { name, role, province, commune, hamlet, household, picture };
        command.Validators.Add(result =>
        {
            if (new[] { province, commune, hamlet, household }.Count(o => result.GetValue(o) is not null) != 1)
                result.AddError("Give exactly one of --province, --commune, --hamlet and --household.");
            else if ((result.GetValue(role) == Role.Resident) != (result.GetValue(household) is not null))
                result.AddError("A resident has a --household, and nobody else has.");
            else if (result.GetValue(name) is null && result.GetValue(household) is null)
                result.AddError("Option '--name' is required.");
            if (result.GetValue(picture) is { } file && !file.Extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
                result.AddError("The picture's name must end in .png.");
        });
        command.SetAction(async (result, ct) =>
        {
            var (level, area) = result.GetValue(household) is { } own ? (AreaLevel.Household, own)
                : result.GetValue(hamlet) is { } h ? (AreaLevel.Hamlet, h)
                : result.GetValue(commune) is { } c ? (AreaLevel.Commune, c)
                : (AreaLevel.Province, result.GetValue(province)!);
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (result.GetValue(picture) is not null && LinksFor(services, "").Count == 0)
                return CommandOutput.Refuse(texts.Text("no_link"));
            var called = result.GetValue(name) ?? area;
            var invitation = await directory.InviteAsync(called, result.GetValue(role), level, area, now, ct);
            if (invitation is null)
                return CommandOutput.Refuse(texts.Text("area_unknown", ("area", area)));
            var links = LinksFor(services, invitation.Code);
            if (result.GetValue(picture) is { } file)
                await File.WriteAllBytesAsync(file.FullName, QrPicture.ToPng(links[0]), ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { invitation.AccountId, invitation.Code, invitation.ExpiresAt, Links = links });
            else
            {
                CommandOutput.Line(texts.Text(
                    "invited", ("name", called), ("code", invitation.Code), ("expires", VietnamFormat.Date(VietnamTime.DateOf(invitation.ExpiresAt)))));
                links.ForEach(CommandOutput.Line);
            }

            return CommandContext.Success;
        });
        return command;
    }

    private static List<string> LinksFor(IServiceProvider services, string code) =>
        [.. services.GetServices<IInvitationLink>().Select(l => l.AddressFor(code)?.AbsoluteUri).OfType<string>()];

    private static Command List()
    {
        var command = new Command("list", "List accounts with roles and areas.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var staff = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().ListAsync(ct);
            var rows = staff.Select(s => new { s.Id, s.Name, s.Role, Areas = s.Scopes.Select(a => a.AreaCode), Revoked = s.RevokedAt is not null }).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(rows);
            else
                foreach (var row in rows)
                    CommandOutput.Line($"{row.Id}  {row.Role}  {string.Join(',', row.Areas)}  {row.Name}{(row.Revoked ? " (revoked)" : "")}");
            return CommandContext.Success;
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<Guid>("id") { Description = "Account id, from 'staff list'." };
        var successor = new Option<Guid?>("--successor") { Description = "An account of the same role that takes over the areas, and with them what is still to be done." };
        var command = new Command("revoke", "Take all rights from an account at once.") { id, successor };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var succession = scope.ServiceProvider.GetRequiredService<Succession>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var leaving = result.GetValue(id);
            var outcome = result.GetValue(successor) is { } named ? await succession.HandOverAsync(leaving, named, now, ct)
                : await scope.ServiceProvider.GetRequiredService<AccountDirectory>().RevokeAsync(leaving, now, ct) ? SuccessionOutcome.Done
                : SuccessionOutcome.UnknownAccount;
            if (outcome != SuccessionOutcome.Done)
                return CommandOutput.Refuse(texts.Text(outcome switch
                {
                    SuccessionOutcome.UnknownSuccessor => "successor_unknown",
                    SuccessionOutcome.OtherRole => "successor_other_role",
                    _ => "staff_unknown",
                }));
            var alone = (await succession.LeftAloneAsync(leaving, ct)).Select(s => s.AreaCode).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { LeftAlone = alone });
            else
            {
                CommandOutput.Line(texts.Text("revoked"));
                if (alone.Count > 0)
                    CommandOutput.Line(texts.Text("left_alone", ("areas", string.Join(", ", alone))));
            }

            return CommandContext.Success;
        });
        return command;
    }

    private static Command Pin()
    {
        var household = new Argument<string>("household") { Description = "Household code." };
        var command = new Command("pin", "Give a household a new PIN, and lift a lock.") { household };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var code = result.GetValue(household)!;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (await scope.ServiceProvider.GetRequiredService<HouseholdPins>().SetAsync(code, now, ct) is not { } pin)
                return CommandOutput.Refuse(texts.Text("household_not_found"));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { HouseholdCode = code, Pin = pin });
            else
                CommandOutput.Line(texts.Text("pin_given", ("household", code), ("pin", pin)));
            return CommandContext.Success;
        });
        return command;
    }
}
