using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Data.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace CauNoi.Bot.Commands;

/// <summary><c>serve</c>: the bot and its pages until it is stopped.</summary>
public static class ServeCommand
{
    private const string DefaultUrls = "http://localhost:5080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => DefaultUrls };
        var demo = new Option<bool>("--demo") { Description = "Load the demonstration registry into an empty database and print link codes." };
        var command = new Command("serve", "Run the bot.") { urls, demo };
        command.SetAction(async (result, ct) =>
        {
            var database = CommandContext.Database();
            using var use = DataLock.Share(database);
            var migrated = Task.Run(() => DatabaseSetup.MigrateAsync(database, ct), ct);
            await using var app = BotHost.Create(["--urls", result.GetRequiredValue(urls)]);
            await migrated;
            if (result.GetValue(demo))
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ActivatorUtilities.CreateInstance<DemoRegistry>(scope.ServiceProvider).LoadAsync(CommandOutput.Line, ct);
            }

            await app.StartAsync(ct);
            GiveBackStartupMemory();
            var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
            // Who tries it out on this machine needs no address that others reach.
            if (result.GetValue(demo) && Uri.TryCreate(address, UriKind.Absolute, out var here) && here.IsLoopback)
                app.Services.GetRequiredService<BotOptions>().PublicAddress ??= here;
            CommandOutput.Line(app.Services.GetRequiredService<Phrasebook>().For("commands").Text("serving", ("address", address)));
            await app.WaitForShutdownAsync(ct);
            return CommandContext.Success;
        });
        return command;
    }

    // Loading leaves ten times what it keeps; a small machine wants that back before the first visitor, not at the next full collection.
    private static void GiveBackStartupMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
