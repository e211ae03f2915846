using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange.Importing.Sheets;

/// <summary>A commune's own sheet, each of its rows taken apart into a household with a code and its head.</summary>
/// <param name="headings">How the headings were understood.</param>
/// <param name="fileRemarks">What is said about the file as a whole.</param>
/// <param name="isRefused">True if nothing of it may go in.</param>
/// <param name="households">One a row.</param>
/// <param name="heads">Those of rows that are not refused.</param>
internal sealed class MatchedSheet(
    IReadOnlyList<Heading> headings,
    IReadOnlyList<Remark> fileRemarks,
    bool isRefused,
    IReadOnlyList<RecordReading<HouseholdRecord>> households,
    IReadOnlyList<RecordReading<MemberRecord>> heads)
{
    public ITableReading<HouseholdRecord> Households() => new Rows<HouseholdRecord>(headings, fileRemarks, isRefused, households);

    /// <summary>The heads alone: what is said about the file has been said with the households.</summary>
    public ITableReading<MemberRecord> Heads() => new Rows<MemberRecord>(headings, [], isRefused, heads);

    private sealed class Rows<T>(IReadOnlyList<Heading> headings, IReadOnlyList<Remark> fileRemarks, bool isRefused, IReadOnlyList<RecordReading<T>> rows)
        : ITableReading<T>
        where T : class
    {
        public IReadOnlyList<Heading> Headings => headings;

        public IReadOnlyList<Remark> FileRemarks => fileRemarks;

        public bool IsRefused => isRefused;

        public IEnumerable<RecordReading<T>> Records() => rows;

        public void Dispose()
        {
        }
    }
}
