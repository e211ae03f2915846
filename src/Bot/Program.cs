return await CauNoi.Bot.Commands.CommandLine.RunAsync(args);
