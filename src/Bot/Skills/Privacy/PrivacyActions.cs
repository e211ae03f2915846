namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What the buttons about a person's own data do.</summary>
internal static class PrivacyActions
{
    public const string Verb = "privacy";
    public const string Show = Verb + ":show";
    public const string Mine = Verb + ":mine";
    public const string Withdraw = Verb + ":withdraw";
    public const string WithdrawSure = Verb + ":withdraw-sure";
    public const string WithdrawNo = Verb + ":withdraw-no";

    public const string DeletionVerb = "deletion";
    public const string DeleteAsk = DeletionVerb + ":ask";
    public const string DeleteOwn = DeletionVerb + ":own";
    public const string DeleteBoth = DeletionVerb + ":both";
    public const string Keep = DeletionVerb + ":keep";
}
