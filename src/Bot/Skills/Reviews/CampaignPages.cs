using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Finds what a page of the progress shows. A campaign follows the records before it is told.</summary>
public sealed class CampaignPages(CampaignBoard board, CampaignRecords records, CampaignCards cards, ProvinceCards provinces, CampaignPicture picture)
{
    /// <summary>All communes of a province, with a picture where the machine can draw.</summary>
    public async Task<OutgoingActivity> ProvinceAsync(Turn turn, Reader reader, string code, CancellationToken ct) =>
        await board.FindProvinceAsync(reader, code, turn.Today.Year, turn.Today, ct) is { } progress
            ? provinces.Show(progress, turn.Today) with { Attachments = picture.Of(progress, turn) is { } drawn ? [drawn] : [] }
            : cards.NotFound();

    public async Task<OutgoingActivity> ProvinceWordsAsync(Turn turn, Reader reader, string code, int page, CancellationToken ct) =>
        await board.FindProvinceAsync(reader, code, turn.Today.Year, turn.Today, ct) is { } progress ? provinces.Words(progress, page, turn.Today) : cards.NotFound();

    /// <summary>A commune, with a picture where the machine can draw.</summary>
    public async Task<OutgoingActivity> CommuneAsync(Turn turn, Reader reader, string code, CancellationToken ct) =>
        await FindAsync(turn, reader, AreaLevel.Commune, code, ct) is { } progress
            ? cards.Commune(progress, turn) with { Attachments = picture.Of(progress, turn) is { } drawn ? [drawn] : [] }
            : cards.NotOpen(turn);

    public async Task<OutgoingActivity> CommuneWordsAsync(Turn turn, Reader reader, string code, int page, CancellationToken ct) =>
        await FindAsync(turn, reader, AreaLevel.Commune, code, ct) is { } progress ? cards.Words(progress, page, turn.Today) : cards.NotOpen(turn);

    /// <summary>What the commune as a whole has to do next.</summary>
    public async Task<OutgoingActivity> CommuneStepsAsync(Turn turn, Reader reader, string code, int page, CancellationToken ct) =>
        await FindAsync(turn, reader, AreaLevel.Commune, code, ct) is { } progress ? cards.CommuneSteps(progress, page, turn) : cards.NotOpen(turn);

    /// <summary>A hamlet, with what can be reported of it.</summary>
    public async Task<OutgoingActivity> HamletAsync(Turn turn, Reader reader, string code, CancellationToken ct) =>
        await FindAsync(turn, reader, AreaLevel.Hamlet, code, ct) is { Hamlets: [_] } progress ? cards.Hamlet(progress, turn) : cards.NotOpen(turn);

    private async Task<CampaignProgress?> FindAsync(Turn turn, Reader reader, AreaLevel level, string code, CancellationToken ct)
    {
        if (await board.FindAsync(reader, level, code, ct) is not { } progress)
            return null;
        await records.RefreshAsync(progress.CampaignId, turn.Today, ct);
        return await board.FindAsync(reader, level, code, ct);
    }
}
