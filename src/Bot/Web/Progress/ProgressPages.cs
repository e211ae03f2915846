using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Web.Progress;

/// <summary>Finds what a page of progress shows. It only reads: the steps follow the records by themselves, and whenever somebody looks in chat.</summary>
public sealed class ProgressPages(GapBoard areas, CampaignBoard board, CampaignStandings standings, Data.Reviews.Reminders reminders)
{
    private const string Channel = "page";

    /// <returns>Null if there is nothing under this address that the owner may see.</returns>
    public async Task<PageView?> FindAsync(SecretAddressOwner owner, PageAddress address, DateTimeOffset now, CancellationToken ct)
    {
        if (owner.Role is not (Role.Officer or Role.Province))
            return null;
        var reader = new Reader(owner.AccountId, Channel);
        var moment = new PageMoment(VietnamTime.DateOf(now), owner.EndsAt);
        var own = (await areas.AreasAsync(owner.AccountId, ct)).Where(a => a.Level is AreaLevel.Province or AreaLevel.Commune).ToList();
        var code = address.Area ?? (own is [var only] ? only.Code : null);
        if (code is null)
            return own.Count == 0 ? null : PageView.Of<AreasPage>(address, ("Moment", moment), ("Areas", own));
        var area = own.Find(a => a.Code == code);
        return area is { Level: AreaLevel.Province } ? await ProvinceAsync(reader, area, address, moment, ct)
            : await CommuneAsync(reader, code, address, moment, ct) ?? (area is null ? null : PageView.Of<NotOpenPage>(address, ("Moment", moment), ("Area", area)));
    }

    private async Task<PageView?> ProvinceAsync(Reader reader, GapArea province, PageAddress address, PageMoment moment, CancellationToken ct) =>
        await board.FindProvinceAsync(reader, province.Code, moment.Today.Year, moment.Today, ct) is { } progress
            ? PageView.Of<ProvincePage>(address, ("Moment", moment), ("Progress", progress))
            : null;

    private async Task<PageView?> CommuneAsync(Reader reader, string code, PageAddress address, PageMoment moment, CancellationToken ct)
    {
        if (await board.FindAsync(reader, AreaLevel.Commune, code, ct) is not { } progress)
            return null;
        var hamlets = standings.Of(progress, moment.Today);
        var late = hamlets.Select(h => h.Pressing).OfType<CampaignStep>().Concat(progress.CommuneSteps.Where(s => s.IsLateOn(moment.Today)));
        var reminded = await reminders.FirstAsync([.. late.Select(s => DutySubject.Step(s.Id).ToString())], moment.Today, ct);
        return PageView.Of<CommunePage>(address, ("Moment", moment), ("Progress", progress), ("Hamlets", hamlets), ("Reminded", reminded));
    }
}
