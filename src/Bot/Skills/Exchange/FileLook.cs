using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange.Importing;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>What came of looking at a file that was sent.</summary>
public abstract record FileLook
{
    private FileLook()
    {
    }

    /// <param name="File">The file with what is known of it by now.</param>
    /// <param name="Source">What would be imported.</param>
    /// <param name="Glance">Null if it has no header: the dry run says why.</param>
    /// <param name="Communes">Codes of the communes whose households may be brought in.</param>
    public sealed record Found(FileInHand File, RegistrySource Source, TableGlance? Glance, IReadOnlySet<string> Communes) : FileLook;

    /// <summary>Cannot be read; the key of the text that says why.</summary>
    public sealed record Refused(string Text) : FileLook;
}
