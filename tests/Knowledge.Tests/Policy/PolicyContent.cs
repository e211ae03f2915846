using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Tests.Policy;

/// <summary>The policy tables of the repository.</summary>
internal static class PolicyContent
{
    public static ContentFolder Folder { get; } = new(RepositoryRoot.Content);

    public static DateOnly Day(string ddMMyyyy) => DateOnly.ParseExact(ddMMyyyy, "dd/MM/yyyy", null);
}
