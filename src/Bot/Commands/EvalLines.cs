using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary>Reads an evaluation file that somebody names on the command line.</summary>
public static class EvalLines
{
    /// <param name="path">The file.</param>
    /// <param name="lines">What it holds.</param>
    /// <param name="reason">Why it cannot be used, with the line.</param>
    public static bool TryRead(FileInfo path, out EvalFile lines, out string reason)
    {
        (lines, reason) = (new EvalFile([], []), "");
        try
        {
            if (path.Exists)
                lines = EvalFile.Parse(path.Name, File.ReadLines(path.FullName));
            else
                reason = $"{path.Name}: no such file";
        }
        catch (ContentException fault)
        {
            reason = fault.Message;
        }

        return reason.Length == 0;
    }
}
