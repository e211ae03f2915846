namespace CauNoi.Bot.Commands;

/// <summary>What <c>bench lookup</c> has measured.</summary>
/// <param name="Scope">"commune" or "province".</param>
/// <param name="SharedNames">Share of the drawn people whose name people of five or more other households in the reader's area have.</param>
public sealed record LookupReport(int Households, string Scope, IReadOnlyList<LookupWay> Ways, double SharedNames);

/// <summary>One way to look for a household.</summary>
/// <param name="Mean">Milliseconds.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="FirstFive">Share of the households that were among the first five found.</param>
/// <param name="FirstFiveOfOwn">The same of people whose name at most four other households in the reader's area share.</param>
/// <param name="Found">Share that was found at all.</param>
/// <param name="BareMean">Milliseconds that the bare sqlite3 program takes for rows of the same key, without rights and audit; null if it cannot be compared.</param>
public sealed record LookupWay(string Way, int Queries, double Mean, double P50, double P99, double FirstFive, double FirstFiveOfOwn, double Found, double? BareMean)
{
    public double? Ratio => BareMean is { } bare ? Math.Round(Mean / bare, 1) : null;
}
