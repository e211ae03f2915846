namespace CauNoi.Data.Access;

public enum Role
{
    Resident,
    HamletHead,
    Officer,
    Province,
    Curator,
    Administrator,
}
