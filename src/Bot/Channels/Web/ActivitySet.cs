namespace CauNoi.Bot.Channels.Web;

/// <summary>A piece of a conversation; who asks again with the watermark gets what came after it.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);
