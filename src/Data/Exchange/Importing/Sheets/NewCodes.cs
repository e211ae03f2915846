using System.Globalization;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing.Sheets;

/// <summary>Gives households that have none a code: the next serial number of their hamlet.</summary>
/// <param name="db">The registry.</param>
/// <param name="told">Codes that the sheet itself tells.</param>
internal sealed class NewCodes(CauNoiContext db, IReadOnlyCollection<string> told)
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <returns>Null if the hamlet's code has other characters than digits: no code can be made of it.</returns>
    public async Task<string?> NextAsync(string hamlet, CancellationToken ct)
    {
        if (hamlet.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        if (!_last.TryGetValue(hamlet, out var last))
        {
            var prefix = $"{hamlet}-";
            var codes = await db.Households.AsNoTracking().Where(h => h.Code.StartsWith(prefix)).Select(h => h.Code).ToListAsync(ct);
            last = codes.Concat(told.Where(c => c.StartsWith(prefix, StringComparison.Ordinal))).Select(SerialOf).DefaultIfEmpty(0).Max();
        }

        _last[hamlet] = last + 1;
        return HouseholdCodes.Issue(hamlet, last + 1);
    }

    private static int SerialOf(string code) =>
        code.Split('-') is [_, var serial, ..] && int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
