namespace CauNoi.Bot.Channels.Telegram.Requests;

public sealed record GetFileRequest(string FileId);
