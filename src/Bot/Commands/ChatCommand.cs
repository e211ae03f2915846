using System.CommandLine;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Console;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Commands;

/// <summary><c>chat</c>: a conversation on the terminal with the same skills, inbox and outbox as everywhere else.</summary>
public static class ChatCommand
{
    public static Command Create()
    {
        var command = new Command("chat", "Talk with the bot on the terminal.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct, more => more
                .AddScoped<Reception>()
                .AddSingleton<ConsoleChannel>()
                .AddSingleton<ConsoleConversation>());
            var asJson = result.GetValue(CommandContext.Json);
            if (!asJson)
                CommandOutput.Line(services.GetRequiredService<Phrasebook>().For("commands").Text("chat_help"));
            await services.GetRequiredService<ConsoleConversation>().RunAsync(asJson, ct);
            return CommandContext.Success;
        });
        return command;
    }
}
