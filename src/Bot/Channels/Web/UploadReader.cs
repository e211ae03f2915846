using CauNoi.Bot.Channels.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Reads the form in which Direct Line clients send files: a part "activity" in JSON, and the files.</summary>
/// <remarks>Part by part and in memory: the framework's own reader would leave large files readable in the folder for temporary ones.</remarks>
internal static class UploadReader
{
    private const int MostFiles = 5;
    private const int LargestActivity = 64 * 1024;
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <param name="largest">Bytes of all files together.</param>
    /// <param name="keeps">Whether the content of files is wanted; else only that there were some.</param>
    public static async Task<Upload> ReadAsync(HttpRequest request, int largest, bool keeps, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            return new Upload.Malformed("The body is not a form");
        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), largest, keeps, ct);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException && !ct.IsCancellationRequested)
        {
            return fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? new Upload.TooLarge()
                : new Upload.Malformed("The form is cut off");
        }
    }

    private static async Task<Upload> ReadAsync(MultipartReader parts, int largest, bool keeps, CancellationToken ct)
    {
        var words = new PostedActivity.Message("", null, PostBack: false, null);
        var files = new List<UploadedFile>();
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                return new Upload.Malformed("A part of the form has no name");
            if (IsActivity(part, disposition))
            {
                if (await BoundedStream.ReadAsync(part.Body, LargestActivity, ct) is not { } body)
                    return new Upload.TooLarge();
                if (PostedActivityReader.ReadUploaded(body) is not { } activity)
                    return new Upload.Malformed("The activity is not a message");
                words = activity;
                continue;
            }

            if (files.Count == MostFiles)
                return new Upload.Malformed($"At most {MostFiles} files at once");
            if (await FileOfAsync(part, disposition, largest, keeps, ct) is not { } file)
                return new Upload.TooLarge();
            largest -= (int)file.File.Size!;
            files.Add(file);
        }

        return files.Count == 0 ? new Upload.Malformed("The form has no file") : new Upload.Read(words, files);
    }

    private static bool IsActivity(MultipartSection part, ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.Name) == "activity"
        || part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<UploadedFile?> FileOfAsync(
        MultipartSection part, ContentDispositionHeaderValue disposition, int largest, bool keeps, CancellationToken ct)
    {
        var mediaType = part.ContentType ?? "";
        var isPicture = MediaTypes.IsPicture(mediaType);
        var content = keeps && !isPicture ? await BoundedStream.ReadAsync(part.Body, largest, ct) : null;
        var size = content?.Length ?? (keeps && !isPicture ? null : await BoundedStream.CountAsync(part.Body, largest, ct));
        if (size is null)
            return null;
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        var file = new ReceivedFile
        {
            Kind = isPicture ? ReceivedFileKind.Picture : ReceivedFileKind.Document,
            Name = FileNames.Clean(name.Value),
            MediaType = mediaType,
            Size = size,
        };
        return new UploadedFile(file, content);
    }
}
