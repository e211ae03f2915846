using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Fixes;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

/// <summary>Every public query of the data layer that reads households: one line each. A query without a line here fails <see cref="AccessMatrixTests"/>.</summary>
public static class HouseholdQueries
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Asks for one household, or for whatever can be seen, and tells the codes that were seen.</summary>
    public delegate Task<IEnumerable<string>> Query(UnitOfWork unit, Reader reader, string code);

    /// <summary>Those that answer a reader: what she sees is what the matrix says.</summary>
    public static readonly IReadOnlyDictionary<string, Query> ForReaders = new Dictionary<string, Query>
    {
        ["HouseholdRegistry.FindAsync"] = async (unit, reader, code) =>
            await unit.Get<HouseholdRegistry>().FindAsync(reader, code, Now, default) is { } household ? [household.Code] : [],
        ["HouseholdSearch.ByNameAsync"] = async (unit, reader, _) => Codes(await unit.Get<HouseholdSearch>().ByNameAsync(reader, "giang thi say", Now, default)),
        ["HouseholdSearch.ByPhoneAsync"] = async (unit, reader, _) => Codes(await unit.Get<HouseholdSearch>().ByPhoneAsync(reader, "030840" + Neighbourhood.PhoneEnd, Now, default)),
        ["HouseholdSearch.ByCitizenIdAsync"] = async (unit, reader, _) =>
            Codes(await unit.Get<HouseholdSearch>().ByCitizenIdAsync(reader, "09716108" + Neighbourhood.CitizenIdEnd, Now, default)),
        ["HouseholdSearch.InHamletAsync"] = async (unit, reader, code) =>
            (await unit.Get<HouseholdSearch>().InHamletAsync(reader, code.Split('-')[0], null, 1, Now, default))?.Hits.Select(h => h.Code) ?? [],
        ["HouseholdSearch.AgainAsync"] = async (unit, reader, _) =>
            Codes(await unit.Get<HouseholdSearch>().AgainAsync(reader, await unit.Db.Households.Select(h => h.Id).ToListAsync(), Now, default)),
        ["HouseholdRegistry.CountAsync"] = async (unit, reader, _) =>
            Enumerable.Repeat("counted", await unit.Get<HouseholdRegistry>().CountAsync(reader.AccountId, default)),
        ["HouseholdFixes.AgainAsync"] = async (unit, reader, code) =>
            await unit.Get<HouseholdFixes>().AgainAsync(reader, code, Now, default) is { } household ? [household.Code] : [],
        ["HouseholdExport.ReadAsync"] = async (unit, reader, _) =>
        {
            var seen = new List<string>();
            foreach (var commune in (string[])[Places.Commune, Places.NextCommune, Places.CommuneOfOtherProvince])
                seen.AddRange((await unit.Get<HouseholdExport>().ReadAsync(reader, new ExportRequest(AreaLevel.Commune, commune, null, Full: true), Now, default)).Households.Select(h => h.Code));
            return seen;
        },
        ["GapReports.ForReaderAsync"] = async (unit, reader, _) =>
            (await unit.Get<GapReports>().ForReaderAsync(reader, Today, Now, default)).Select(g => g.HouseholdCode).Distinct(),
    };

    /// <summary>Those that no chat reaches, or that only work on what was read before; and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["AreaFinder.FindAsync"] = "names of areas alone",
        ["ReviewYears.ListAsync"] = "the closed years of communes alone",
        ["RecordHistory.OfAsync"] = "of a household that was read before",
        ["HouseholdRegistry.FindForOperatorAsync"] = "the person at the machine; audited",
        ["HouseholdSearch.CodeAsync"] = "how a typed code is written; the household behind it is read by FindAsync",
        ["HouseholdSearch.HamletsAsync"] = "names of hamlets, no household",
        ["ReadableAreas.ScopesAsync"] = "the areas of the account itself",
        ["RecordSources.FreshestAsync"] = "of a household that was read before",
        ["HouseholdRegistry.PlaceNamesAsync"] = "of a household that was read before",
        ["HouseholdRegistry.BenefitsAsync"] = "of a household that was read before",
        ["GapReports.ForOperatorAsync"] = "the person at the machine; audited",
        ["HouseholdFixes.Recorded"] = "of a household that was read before",
        ["HouseholdFixes.Put"] = "into a household that was read before, without saving",
        ["HouseholdFixes.IsClosedAsync"] = "of a household that was read before",
        ["HouseholdFixes.RecordAsync"] = "records for an officer of the commune alone; FixApprovalTests",
        ["FixAsking.OpenAsync"] = "asks for a hamlet head's own household alone; FixApprovalTests",
        ["FixApproval.FindAsync"] = "for an officer of the commune alone; FixApprovalTests",
        ["FixApproval.GrantAsync"] = "for an officer of the commune alone; FixApprovalTests",
        ["FixApproval.RefuseAsync"] = "for an officer of the commune alone; FixApprovalTests",
        ["RecordJudge.JudgeAsync"] = "judges records for the ledger and the operator; its readers ask GapReports and GapBoard",
        ["GapBoard.AreasAsync"] = "places alone",
        ["GapBoard.HamletAsync"] = "a place alone",
        ["GapBoard.FindAsync"] = "figures and findings of the ledger; each role's own area alone: GapBoardTests",
        ["GapBoard.FindingsAsync"] = "figures and findings of the ledger; each role's own area alone: GapBoardTests",
        ["GapAssignments.AssignAsync"] = "figures and findings of the ledger; each role's own area alone: GapBoardTests",
        ["GapAssignments.OpenAsync"] = "figures and findings of the ledger; each role's own area alone: GapBoardTests",
        ["GapAssignments.CountAsync"] = "figures and findings of the ledger; each role's own area alone: GapBoardTests",
        ["GapReports.OfAsync"] = "of a household that was read before",
        ["RequestDesk.OpenForAsync"] = "requests to the officer's own communes, checked in the query: RequestDeskTests",
        ["RequestDesk.FindAsync"] = "the same",
        ["RequestDesk.AcknowledgeAsync"] = "the same",
        ["RequestDesk.GrantAsync"] = "the same",
        ["RequestDesk.RefuseAsync"] = "the same",
        ["Campaigns.OpenAsync"] = "opens for an officer of the commune alone and tells numbers: CampaignTests",
        ["CampaignSteps.FindAsync"] = "steps of the reader's own area, no household: CampaignReportTests",
        ["CampaignReports.CheckAsync"] = "the same",
        ["CampaignReports.ReportAsync"] = "the same",
        ["CampaignComplaints.NextAsync"] = "the same",
        ["CampaignComplaints.RecordAsync"] = "the same",
        ["CampaignMoves.FindAsync"] = "the same",
        ["CampaignMoves.MoveAsync"] = "the same",
        ["CampaignBoard.FindAsync"] = "figures of the reader's own area, no household: CampaignReportTests",
        ["CampaignBoard.FindProvinceAsync"] = "the same",
        ["OutcomeWishes.AwaitedAsync"] = "of a household that was read before",
        ["OutcomeWishes.WantAsync"] = "of a household that was read before",
        ["CampaignSurveyors.ListAsync"] = "households to review, for staff of the area alone: CampaignReportTests",
        ["CampaignSurveyors.CandidatesAsync"] = "accounts of an officer's own commune: CampaignReportTests",
        ["CampaignSurveyors.AssignAsync"] = "for an officer of the commune alone: CampaignReportTests",
        ["HouseholdPins.SetAsync"] = "gives out a PIN and reads nothing; chats go through Stewardship.SetPinAsync, which checks the area",
        ["HouseholdPins.TryAsync"] = "code, second fact and PIN; tells nothing but whether all are right",
        ["TryLimits.CountAsync"] = "counts tries and reads nothing of a household",
        ["TryLimits.ForgetAsync"] = "the same",
        ["Stewardship.SetPinAsync"] = "gives out a PIN for a household of the steward's areas and reads nothing",
        ["AccountDirectory.ResidentOfAsync"] = "the account of a household, after the PIN was right",
        ["AccountDirectory.PathOfAsync"] = "where a place lies; used to check areas",
    };

    private static IEnumerable<string> Codes(HouseholdHits found) => found.Hits.Select(h => h.Code);
}
