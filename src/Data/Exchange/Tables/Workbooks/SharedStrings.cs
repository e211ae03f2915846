namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>The texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    public static IReadOnlyList<string> Read(Package package, string? name)
    {
        var texts = new List<string>();
        using var part = name is null ? null : package.OpenPart(name);
        while (part?.ReadToFollowing("si", SheetRows.Namespace) == true)
            texts.Add(SheetText.Read(part));
        return texts;
    }
}
