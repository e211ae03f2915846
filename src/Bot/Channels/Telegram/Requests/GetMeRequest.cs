namespace CauNoi.Bot.Channels.Telegram.Requests;

public sealed record GetMeRequest;
