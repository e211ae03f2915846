using CauNoi.Bot.Conversations;
using CauNoi.Data.Backup;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Commands;

/// <summary>What backup and restore say alike.</summary>
internal static class BackupWords
{
    public static string Refusal(BackupRefusal refusal, string file, SkillTexts texts) =>
        texts.Text($"backup_refused.{ContentKey.Of(refusal)}", ("file", file));

    public static IReadOnlyList<int> Keys(BackupManifest manifest) => [.. manifest.Keys.Select(k => (int)k.Id)];
}
