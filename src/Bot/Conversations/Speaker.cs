using CauNoi.Data.Access;

namespace CauNoi.Bot.Conversations;

/// <summary>Who speaks: anybody, or a linked account.</summary>
public sealed record Speaker(Role Role, Guid? AccountId, string? Name)
{
    public static Speaker Resident { get; } = new(Role.Resident, null, null);

    public static Speaker Of(Account account) => new(account.Role, account.Id, account.Name);

    public bool IsStaff => AccountId is not null;

    /// <summary>May see what people asked in vain, and answer it.</summary>
    public bool AnswersPeople => IsStaff && Role is Role.Officer or Role.Province or Role.Curator or Role.Administrator;

    /// <summary>May read household records, in the areas that the registry checks.</summary>
    public bool ReadsHouseholds => IsStaff && Role is Role.HamletHead or Role.Officer or Role.Province;
}
