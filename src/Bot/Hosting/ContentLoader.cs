using CauNoi.Knowledge;

namespace CauNoi.Bot.Hosting;

/// <summary>Loads the content, and keeps what was learnt from it beside it, so that only the first start after a change learns.</summary>
public static class ContentLoader
{
    /// <exception cref="CauNoi.Knowledge.Content.ContentException">Names the file and line that cannot be used.</exception>
    public static KnowledgeBase Load(BotOptions options)
    {
        var knowledge = KnowledgeBase.Load(options.FindContent(), options.FindLocalContent());
        foreach (var fault in knowledge.Policy.LocalFaults)
            Serilog.Log.Warning("The commune's own rows of the law are not used: {Fault}", fault);
        if (knowledge.LearnedAnew)
            TryKeep(knowledge);
        return knowledge;
    }

    // A read-only content folder costs the next start some seconds, no more.
    private static void TryKeep(KnowledgeBase knowledge)
    {
        var folder = knowledge.Content.Path;
        try
        {
            // Other processes may be doing the same: each writes a file of its own and moves it into place.
            var unfinished = Path.Combine(folder, $"{KnowledgeBase.LearnedFile}.{Environment.ProcessId}");
            using (var stream = File.Create(unfinished))
                knowledge.WriteLearned(stream);
            File.Move(unfinished, Path.Combine(folder, KnowledgeBase.LearnedFile), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Serilog.Log.Information("What was learnt from the content could not be kept in {Folder}: {Reason}", folder, e.Message);
        }
    }
}
