namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What is missing or contradictory in the record of a surveyed household: the rules G01 to G12.</summary>
public sealed class RecordCheck(RuleBook rules)
{
    public RuleBook Rules { get; } = rules;

    /// <summary>The findings in the order of the rules; a rule that the day's law does not have finds nothing.</summary>
    public IReadOnlyList<CheckFinding> Check(SurveyRecord record, RecordContext context) =>
    [
        .. Scores(record, context)
            .Concat(Papers(record))
            .Concat(Procedure(record, context))
            .Concat(Origins(record, context))
            .Select(f => Rules.Find(context.Day, f.Case, f.Fact, [.. f.Values, .. Limit(context.Day, f.Case)]))
            .OfType<CheckFinding>(),
    ];

    // G01–G05: Thông tư 07/2021/TT-BLĐTBXH, the points of Phiếu B.
    private IEnumerable<Found> Scores(SurveyRecord record, RecordContext context)
    {
        if (record.Area is null)
            yield return new(RecordCases.AreaMissing, "area");
        if (record.ScoreA is null)
            yield return new(RecordCases.ScoreAMissing, "score_a");
        else if (record.ScoreA < 0)
            yield return new(RecordCases.ScoreANegative, "score_a", ("a", record.ScoreA));
        if (record.ScoreB is null)
            yield return new(RecordCases.ScoreBMissing, "score_b");
        if (context.Scoring is not { } scoring)
            yield break;

        var points = scoring.PointsPerIndicator;
        var highest = points * context.Indicators;
        var inRange = record.ScoreB >= 0 && !(record.ScoreB > highest);
        if (record.ScoreB is not null && !inRange)
            yield return new(RecordCases.ScoreBOutOfRange, "score_b", ("b", record.ScoreB), ("highest", highest));
        else if (record.ScoreB % points is not null and not 0)
            yield return new(RecordCases.ScoreBNotAMultiple, "score_b", ("b", record.ScoreB), ("points", points));
        if (record is { ScoreB: { } b, Indicators: { } marked } && b != points * marked.Distinct().Count())
            yield return new(RecordCases.IndicatorsDiffer, "indicators", ("b", b), ("count", marked.Distinct().Count()), ("expected", points * marked.Distinct().Count()));
        if (record is { Area: { } area, ScoreA: >= 0 and { } a, Class: { } recorded }
            && ClassByScores.Possible(scoring, area, a, inRange ? record.ScoreB : null) is var possible && !possible.Contains(recorded))
            yield return new(
                RecordCases.ClassDiffers,
                "class",
                ("recorded", Rules.Label(RecordCases.Of(recorded))),
                ("computed", string.Join(Rules.Label(RecordCases.OrLabel), possible.Select(c => Rules.Label(RecordCases.Of(c))))),
                ("a", a),
                ("b", (object?)record.ScoreB ?? Rules.Label(RecordCases.UnknownLabel)),
                ("area", Rules.Label(RecordCases.Of(area))),
                ("cutoff", scoring.IncomeCutoff.For(area)),
                ("deprivation", scoring.DeprivationCutoff));
    }

    // G06, G07: Quyết định 24/2021/QĐ-TTg, Mẫu số 02, Mẫu số 03.
    private static IEnumerable<Found> Papers(SurveyRecord record)
    {
        if (record.ListYear is { } year && string.IsNullOrWhiteSpace(record.DecisionNumber))
            yield return new(RecordCases.DecisionNumberMissing, "decision_number", ("year", year));
        if (record.ListYear is not null && record.DecisionDate is null)
            yield return new(RecordCases.DecisionDateMissing, "decision_date", ("year", record.ListYear));
        if (record.Certificate is not { } certificate)
            yield break;
        if (string.IsNullOrWhiteSpace(certificate.IdNumber))
            yield return new(RecordCases.CertificateIdNumberMissing, "certificate.id_number");
        if (string.IsNullOrWhiteSpace(certificate.Ethnicity))
            yield return new(RecordCases.CertificateEthnicityMissing, "certificate.ethnicity");
        if (certificate.Members != true)
            yield return new(RecordCases.CertificateMembersMissing, "certificate.members");
    }

    // G08, G09: Quyết định 24/2021/QĐ-TTg, Điều 4.
    private IEnumerable<Found> Procedure(SurveyRecord record, RecordContext context)
    {
        if (record.Minutes is null)
            yield return new(RecordCases.MinutesMissing, "minutes");
        else if (record.Minutes.Agreement is not { } share)
            yield return new(RecordCases.AgreementMissing, "minutes.agreement");
        else if (share is < 0 or > 100)
            yield return new(RecordCases.AgreementImpossible, "minutes.agreement", ("share", share));
        else if (share < Rules.InForceOn(context.Day, RecordCases.AgreementTooLow.Rule)?.Limit)
            yield return new(RecordCases.AgreementTooLow, "minutes.agreement", ("share", share));

        if (record.PostedFrom is null)
            yield return new(RecordCases.PostingStartMissing, "posted_from");
        if (record.PostedTo is null)
            yield return new(RecordCases.PostingEndMissing, "posted_to");
        if (record is not { PostedFrom: { } from, PostedTo: { } to })
            yield break;
        if (to < from)
            yield return new(RecordCases.PostingReversed, "posted_to", ("from", from), ("to", to));
        else if (context.WorkingDays(from, to) is var days && days < Rules.InForceOn(context.Day, RecordCases.PostingTooShort.Rule)?.Limit)
            yield return new(RecordCases.PostingTooShort, "posted_to", ("from", from), ("to", to), ("days", days));
    }

    // G10–G12: where the household came from and who is in it.
    private static IEnumerable<Found> Origins(SurveyRecord record, RecordContext context)
    {
        if (record is { NewlyRequested: true, RequestForm: not true })
            yield return new(RecordCases.RequestFormMissing, "request_form");
        if (record is { NewlyRequested: true, ScreeningForm: not true })
            yield return new(RecordCases.ScreeningFormMissing, "screening_form");
        if (record is { Escaped: true, PreviousYearEntry: not true })
            yield return new(RecordCases.PreviousYearMissing, "previous_year_entry");
        foreach (var number in record.IdNumbers.Distinct().Where(context.SharedIdNumbers.Contains))
            yield return new(RecordCases.IdNumberShared, "id_numbers", ("tail", number.Length > 3 ? number[^3..] : number));
    }

    private IEnumerable<(string Name, object? Value)> Limit(DateOnly day, CheckCase found) =>
        Rules.InForceOn(day, found.Rule)?.Limit is { } limit ? [("limit", limit)] : [];

    private sealed record Found(CheckCase Case, string Fact, params (string Name, object? Value)[] Values);
}
