using System.Runtime.InteropServices;
using CauNoi.Data.Exchange.Tables;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>What was noticed in the files of an import: all of it counted, the first of each kind kept.</summary>
internal sealed class RemarkLog
{
    // Who has a thousand faults of one kind mends the file, not the rows.
    private const int MostOfKind = 200;

    private readonly List<Remark> _kept = [];
    private readonly Dictionary<(RemarkKind, Severity), int> _counts = [];

    public IReadOnlyList<Remark> Kept => _kept;

    public IReadOnlyDictionary<(RemarkKind Kind, Severity Severity), int> Counts => _counts;

    public void Add(Remark remark)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (remark.Kind, remark.Severity), out _);
        if (count++ < MostOfKind)
            _kept.Add(remark);
    }

    public void AddRange(IReadOnlyList<Remark> remarks)
    {
        foreach (var remark in remarks)
            Add(remark);
    }
}
