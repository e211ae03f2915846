using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Knowledge.Tests.Policy;

/// <summary>The policy tables of the repository.</summary>
internal static class PolicyContent
{
    public static ContentFolder Folder { get; } = new(RepositoryRoot.Content);

    public static PolicyBase Base { get; } = PolicyBase.Load(Folder, local: null);

    public static DateOnly Day(string ddMMyyyy) => DateOnly.ParseExact(ddMMyyyy, "dd/MM/yyyy", null);
}
