using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Conversations;

/// <summary>Who speaks: anybody, or a linked account.</summary>
public sealed record Speaker(Role Role, Guid? AccountId, string? Name)
{
    public static Speaker Resident { get; } = new(Role.Resident, null, null);

    /// <summary>The code of a linked resident's own household.</summary>
    public string? Household { get; private init; }

    public static Speaker Of(Account account) => new(account.Role, account.Id, account.Name)
    {
        Household = account.Role == Role.Resident ? account.Scopes.FirstOrDefault(s => s.Level == AreaLevel.Household)?.AreaCode : null,
    };

    public bool IsLinked => AccountId is not null;

    public bool IsStaff => IsLinked && Role is not Role.Resident;

    /// <summary>May see what people asked in vain, and answer it.</summary>
    public bool AnswersPeople => IsStaff && Role is Role.Officer or Role.Province or Role.Curator or Role.Administrator;

    /// <summary>May read the records of many households, in the areas that the registry checks.</summary>
    public bool ReadsHouseholds => IsStaff && Role is Role.HamletHead or Role.Officer or Role.Province;

    /// <summary>May read the record of her own household and no other.</summary>
    public bool ReadsOwnRecord => IsLinked && Role is Role.Resident;

    /// <summary>Says what she reads for before she reads.</summary>
    public bool StatesPurpose => IsStaff && Role is Role.Officer or Role.Province;

    /// <summary>May bring in others.</summary>
    public bool Invites => IsStaff && Stewardship.RolesBelow(Role).Count > 0;
}
