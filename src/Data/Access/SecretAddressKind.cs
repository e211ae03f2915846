namespace CauNoi.Data.Access;

/// <summary>What a secret address opens; it opens nothing else.</summary>
public enum SecretAddressKind
{
    /// <summary>The account's deadlines, for a calendar program.</summary>
    Calendar,

    /// <summary>How far the reviews in the account's areas have come, for a browser.</summary>
    Progress,
}
