using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Channels.Web;

/// <summary>What came in one upload.</summary>
public abstract record Upload
{
    private Upload()
    {
    }

    /// <param name="Activity">The words that came with the files, or nothing but the client's id.</param>
    public sealed record Read(PostedActivity.Message Activity, IReadOnlyList<UploadedFile> Files) : Upload;

    public sealed record TooLarge : Upload;

    public sealed record Malformed(string Reason) : Upload;
}

/// <param name="Content">Null if it was not kept: the person may send none, or it is a picture.</param>
public sealed record UploadedFile(ReceivedFile File, byte[]? Content);
