namespace CauNoi.Data.Registry;

/// <summary>The kinds of change that the yearly report counts (tables on the change of poor and near-poor households).</summary>
public enum ListChange
{
    /// <summary>Poor before, near poor now.</summary>
    BecameNearPoor,

    /// <summary>Near poor before, poor now.</summary>
    BecamePoor,

    /// <summary>Above the near-poor line now.</summary>
    LeftList,

    /// <summary>Was on the list in an earlier year, left it, and is back.</summary>
    Relapsed,

    NewlyArisen,

    MemberChange,

    /// <summary>The only member has died.</summary>
    Died,

    MovedAway,

    MovedIn,

    /// <summary>Became, or came from, two households.</summary>
    Split,
}
