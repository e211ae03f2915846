namespace CauNoi.Knowledge.Language.Names;

/// <summary>The form in which a person's name is looked up.</summary>
public static class NameKey
{
    /// <summary>The syllables without marks and in lower case, sorted, so that the order of the words does not matter.</summary>
    public static string Of(string name) => string.Join(
        ' ',
        VietnameseLetters.Fold(name).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal));
}
