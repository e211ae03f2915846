namespace CauNoi.Bot.Conversations;

/// <summary>The skills in order; the last one claims whatever is left.</summary>
public sealed class SkillSet(IEnumerable<ISkill> skills)
{
    public ISkill For(Turn turn) => skills.First(s => s.Claims(turn));
}
