using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>What somebody who leaves has open, in two or three sentences: how many, of which sort, until when. Never a household.</summary>
public sealed class LeftWork(Recipients recipients, DutyBooks books, Succession succession, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("people");

    /// <param name="account">Still in office: the revoked have no duties.</param>
    public async Task<string> DescribeAsync(Guid account, DateOnly today, CancellationToken ct)
    {
        var duties = await recipients.FindAsync(account, ct) is { } person ? (await books.ReadAsync(person, today, ct)).Duties : [];
        var surveys = await succession.CountSurveysAsync(account, ct);
        var sentences = new List<string>();
        if (duties.Count > 0)
        {
            var sorts = duties.GroupBy(d => d.Subject.Kind).OrderBy(g => g.Key)
                .Select(g => _texts.Text($"sort.{ContentKey.Of(g.Key)}", ("count", g.Count())));
            sentences.Add(_texts.Text("work", ("count", duties.Count), ("sorts", string.Join(", ", sorts))));
            if (duties.Count(d => d.DueOn < today) is > 0 and var late)
                sentences.Add(_texts.Text("work_late", ("count", late)));
            if (duties.Where(d => d.DueOn >= today).Select(d => (DateOnly?)d.DueOn).Min() is { } next)
                sentences.Add(_texts.Text("work_next", ("date", VietnamFormat.Date(next))));
        }

        if (surveys > 0)
            sentences.Add(_texts.Text("surveys", ("count", surveys)));
        return sentences.Count == 0 ? _texts.Text("work_none") : string.Join(' ', sentences);
    }
}
