namespace CauNoi.Bot.Web.Progress;

/// <summary>The part of a page's address that its links are made of. They are relative: the program may be reached under any path.</summary>
/// <param name="Area">Code of the area that was asked for; null for the page under the secret itself.</param>
public sealed record PageAddress(string Secret, string? Area)
{
    /// <summary>The folder of everything that the program serves, seen from this page.</summary>
    public string Root => Area is null ? "../" : "../../";

    /// <summary>The page under the secret itself; null if this is it.</summary>
    public string? Home => Area is null ? null : $"{Root}{ProgressAddress.Folder}{Uri.EscapeDataString(Secret)}";

    public string Of(string area) => $"{Root}{ProgressAddress.Folder}{Uri.EscapeDataString(Secret)}/{Uri.EscapeDataString(area)}";
}
