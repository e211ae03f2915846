using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Commands;

/// <summary><c>staff invite | list | revoke</c>.</summary>
public static class StaffCommand
{
    public static Command Create() => new("staff", "Accounts of staff.") { Invite(), List(), Revoke() };

    private static Command Invite()
    {
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var role = new Option<Role>("--role") { Description = "Officer, HamletHead, Province, Curator or Administrator.", Required = true };
        var province = new Option<string?>("--province") { Description = "Province code." };
        var commune = new Option<string?>("--commune") { Description = "Commune code." };
        var hamlet = new Option<string?>("--hamlet") { Description = "Hamlet code." };
        var command = new Command("invite", "Add a staff member and print a one-time link code.") { name, role, province, commune, hamlet };
        command.Validators.Add(result =>
        {
            if (new[] { province, commune, hamlet }.Count(o => result.GetValue(o) is not null) != 1)
                result.AddError("Give exactly one of --province, --commune and --hamlet.");
            if (result.GetValue(role) == Role.Resident)
                result.AddError("A resident needs no invitation.");
        });
        command.SetAction(async (result, ct) =>
        {
            var (level, area) = result.GetValue(hamlet) is { } h ? (AreaLevel.Hamlet, h)
                : result.GetValue(commune) is { } c ? (AreaLevel.Commune, c)
                : (AreaLevel.Province, result.GetValue(province)!);
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var invitation = await directory.InviteAsync(result.GetValue(name)!, result.GetValue(role), level, area, now, ct);
            if (invitation is null)
                return CommandOutput.Refuse(texts.Text("area_unknown", ("area", area)));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { invitation.AccountId, invitation.Code, invitation.ExpiresAt });
            else
                CommandOutput.Line(texts.Text(
                    "invited",
                    ("name", result.GetValue(name)!),
                    ("code", invitation.Code),
                    ("expires", VietnamFormat.Date(VietnamTime.DateOf(invitation.ExpiresAt)))));
            return CommandContext.Success;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List staff with roles and areas.");
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
        var id = new Argument<Guid>("id") { Description = "Staff id, from 'staff list'." };
        var command = new Command("revoke", "Take all rights from a staff member at once.") { id };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var revoked = await directory.RevokeAsync(result.GetValue(id), services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
            if (!revoked)
                return CommandOutput.Refuse(texts.Text("staff_unknown"));
            CommandOutput.Line(result.GetValue(CommandContext.Json) ? "{}" : texts.Text("revoked"));
            return CommandContext.Success;
        });
        return command;
    }
}
