using System.Text;
using CauNoi.Data.Exchange.Tables;

namespace CauNoi.Data.Tests.Exchange.Tables;

/// <summary>Text files of every make: what they are is found out from their content, what is wrong is told with its line.</summary>
public sealed class TextFileTests
{
    private static readonly string[][] Two = [SampleTable.Row, SampleTable.With(("household_code", "97001001-0007"))];

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Clean)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Clean)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Clean) },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Clean)] },
        { "UTF-16 BE without a mark", Encoding.BigEndianUnicode.GetBytes(Clean) },
        { "windows-1258", Windows1258(Clean) },
        { "decomposed", Encoding.UTF8.GetBytes(Clean.Normalize(NormalizationForm.FormD)) },
        { "semicolons", Encoding.UTF8.GetBytes(SampleTable.Lines([SampleTable.Columns, SampleTable.Row], ";")) },
        { "tabs", Encoding.UTF8.GetBytes(SampleTable.Lines([SampleTable.Columns, SampleTable.Row], "\t")) },
        { "lone CR", Encoding.UTF8.GetBytes(SampleTable.Lines([SampleTable.Columns, SampleTable.Row], ",", "\r")) },
        { "titles above", Encoding.UTF8.GetBytes("UBND XÃ HÒA RẠNG,,\n\nDANH SÁCH HỘ NGHÈO,,\n" + Clean) },
        { "columns turned around", Encoding.UTF8.GetBytes(SampleTable.Lines([[.. SampleTable.Columns.Reverse()], [.. SampleTable.Row.Reverse()]], ",")) },
    };

    public static TheoryData<RemarkKind, string> Refused => new()
    {
        { RemarkKind.Empty, "" },
        { RemarkKind.Empty, " \r\n\r\n" },
        { RemarkKind.WebPage, "\n<!DOCTYPE html>\n<html><body>Đăng nhập</body></html>" },
        { RemarkKind.NotATable, "%PDF-1.7\n" },
        { RemarkKind.HeaderMissing, "Kính gửi bà con,\nxin xem danh sách.\n" },
    };

    private static string Clean => SampleTable.Csv(SampleTable.Row);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_table_reads_the_same_however_it_was_saved(string how, byte[] bytes)
    {
        Assert.NotEmpty(how);
        Assert.Equal(SampleTable.ReadOne(SampleTable.File(Clean)), SampleTable.ReadOne(SampleTable.File(bytes)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Texts_of_TCVN3_fonts_are_converted_and_have_to_be_agreed_to(bool savedAsUtf8)
    {
        // "Dương Thị Mẩy", "Bản Nà Cài", "80/QĐ-UBND", "Giàng Seo Tủa", "Nhà ở xa đường" in the codes of the fonts.
        var row = SampleTable.With(
            ("head_name", "D\u00ad\u00acng Th\u00de M\u00c8y"), ("address", "B\u00b6n N\u00b5 C\u00b5i"), ("decision_no", "80/Q\u00a7-UBND"),
            ("surveyor", "Gi\u00b5ng Seo T\u00f1a"), ("notes", "Nh\u00b5 \u00eb xa \u00ae\u00adêng"));
        var (records, remarks, isRefused) = SampleTable.Read(SampleTable.File(
            (savedAsUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetBytes(SampleTable.Csv(row))));
        Assert.False(isRefused);
        Assert.Equal(SampleTable.ReadOne(SampleTable.File(Clean)), Assert.Single(records).Value);
        Assert.True(Assert.Single(remarks).NeedsConsent);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_table_is_called_what_it_is(RemarkKind kind, string text)
    {
        var (records, remarks, isRefused) = SampleTable.Read(SampleTable.File(text));
        Assert.True(isRefused);
        Assert.Empty(records);
        Assert.Equal([kind], remarks.Where(r => r.Severity == Severity.Refuse).Select(r => r.Kind));
    }

    [Fact]
    public void Bytes_in_no_known_encoding_are_refused_with_the_encodings_that_are_read()
    {
        var latin1 = Encoding.Latin1.GetBytes(SampleTable.Csv(SampleTable.With(("head_name", "Müller Größe Çédille"), ("address", "Åse Ørsted"),
            ("decision_no", "80"), ("surveyor", "Ægir Þór"), ("notes", "Français garçon"))));
        var (_, remarks, isRefused) = SampleTable.Read(SampleTable.File(latin1));
        Assert.True(isRefused);
        Assert.Equal((RemarkKind.UnknownEncoding, "UTF-8, UTF-16, windows-1258, TCVN3"), (Assert.Single(remarks).Kind, remarks[0].Detail));
    }

    [Fact]
    public void One_broken_byte_costs_one_record_and_not_the_file()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleTable.Csv(Two));
        bytes[^10] = 0xFF;
        var (records, _, isRefused) = SampleTable.Read(SampleTable.File(bytes));
        Assert.False(isRefused);
        Assert.Equal([true, false], records.Select(r => r.Value is not null));
        Assert.Equal(RemarkKind.UnreadableLetters, Assert.Single(records[1].Remarks).Kind);
    }

    [Fact]
    public void A_missing_column_and_one_that_stands_twice_are_named_before_any_row()
    {
        var text = Clean.Replace("head_name", "other", StringComparison.Ordinal).Replace(",notes", ",status", StringComparison.Ordinal);
        var (records, remarks, isRefused) = SampleTable.Read(SampleTable.File(text));
        Assert.True(isRefused);
        Assert.Empty(records);
        Assert.Equal(
            [(RemarkKind.ColumnTwice, "status"), (RemarkKind.ColumnMissing, "head_name")],
            remarks.Select(r => (r.Kind, r.Column!)));
    }

    [Fact]
    public void Half_of_the_deprivations_are_refused_and_none_of_them_is_unknown()
    {
        var (_, remarks, isRefused) = SampleTable.Read(SampleTable.File(Clean.Replace("toilet", "wc", StringComparison.Ordinal)));
        Assert.True(isRefused);
        Assert.Equal("toilet", remarks.Single(r => r.Kind == RemarkKind.ColumnMissing).Column);

        var household = SampleTable.ReadOne(SampleTable.File("Mã hộ,Mã thôn,Họ và tên chủ hộ,Khu vực,Phân loại hộ,Năm\n1,2,Lý A Sình,Nông thôn,Hộ nghèo,2025\n"));
        Assert.Null(household.Deprivations);
    }

    [Fact]
    public void A_heading_that_somebody_explained_is_understood()
    {
        using var reading = SampleTable.Tables.Households(
            SampleTable.File(Clean.Replace("head_name", "Đại diện", StringComparison.Ordinal)), new Dictionary<string, string> { ["ĐẠI DIỆN"] = "head_name" });
        Assert.Equal("Dương Thị Mẩy", Assert.Single(reading.Records()).Value!.HeadName);
        Assert.Contains(reading.Headings, h => h is { Text: "Đại diện", Column: "head_name", Position: 2 });
    }

    [Fact]
    public void Records_and_lines_are_counted_as_a_person_would()
    {
        var text = SampleTable.Csv(SampleTable.With(("address", "\"Xóm trên\nsau đồi\"")), SampleTable.With(("b1_score", "x"))).Replace(
            "\n97001001-0006", "\n\n97001001-0006", StringComparison.Ordinal);
        var records = SampleTable.Read(SampleTable.File(text)).Records;
        Assert.Equal([(1, 3), (2, 6)], records.Select(r => (r.Number, r.Line)));
        Assert.Equal("Xóm trên\nsau đồi", records[0].Value!.Address);
        Assert.Equal((2, 6), (records[1].Remarks.Single().Record, records[1].Remarks.Single().Line));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_found_at_the_line_where_it_opens()
    {
        var text = SampleTable.Csv([.. Two, SampleTable.With(("surveyor", "\"Giàng")), .. Enumerable.Repeat(SampleTable.Row, 100)]);
        var (_, remarks, isRefused) = SampleTable.Read(SampleTable.File(text));
        Assert.True(isRefused);
        Assert.Equal((RemarkKind.UnclosedQuote, 4), (remarks[^1].Kind, remarks[^1].Line));
    }

    [Theory]
    [InlineData("\"", RemarkKind.UnclosedQuote)]
    [InlineData("", RemarkKind.RecordTooLong)]
    public void A_record_without_end_is_refused_before_it_fills_the_memory(string start, RemarkKind kind)
    {
        var text = SampleTable.Csv(SampleTable.Row) + start + new string('a', 4 * TableLimits.LongestRecord);
        var (records, remarks, isRefused) = SampleTable.Read(SampleTable.File(text));
        Assert.True(isRefused);
        Assert.True(records.Count <= 1);
        Assert.Equal((kind, 3), (remarks[^1].Kind, remarks[^1].Line));
    }

    [Fact]
    public void Text_after_a_closing_quote_refuses_the_record_and_quotes_inside_plain_text_do_not()
    {
        var records = SampleTable.Read(SampleTable.File(SampleTable.Csv(
            SampleTable.With(("address", "\"Bản\" Nà Cài")), SampleTable.With(("address", "Bản \"cũ\" Nà Cài"))))).Records;
        Assert.Equal(RemarkKind.StrayQuote, Assert.Single(records[0].Remarks).Kind);
        Assert.Equal("Bản \"cũ\" Nà Cài", records[1].Value!.Address);
    }

    [Fact]
    public void A_file_that_was_cut_off_says_so_and_keeps_its_whole_records()
    {
        var text = SampleTable.Csv(Two);
        var (records, remarks, isRefused) = SampleTable.Read(SampleTable.File(text[..text.LastIndexOf("poor", StringComparison.Ordinal)]));
        Assert.False(isRefused);
        Assert.Equal([true, false], records.Select(r => r.Value is not null));
        Assert.Equal((RemarkKind.CutOff, true), (Assert.Single(remarks).Kind, remarks[0].NeedsConsent));
    }

    [Fact]
    public void Numberings_totals_and_signatures_are_told_apart_from_records()
    {
        string[] Sparse(params string[] cells) => [.. cells, .. Enumerable.Repeat("", SampleTable.Columns.Length - cells.Length)];
        var numbering = Enumerable.Range(1, SampleTable.Columns.Length).Select(i => $"({i})").ToArray();
        var (records, remarks, _) = SampleTable.Read(SampleTable.File(SampleTable.Csv(
            numbering, SampleTable.Row, Sparse("Tổng cộng", "", "", "1", "", "1", "1", "1"), Sparse("", "", "Người lập biểu"), Sparse("", "", "Giàng Seo Tủa"))));
        Assert.Single(records);
        Assert.Equal([2, 4, 5, 6], remarks.Where(r => r.Kind == RemarkKind.NotData).Select(r => r.Line!.Value));
    }

    [Fact]
    public void A_table_may_be_opened_twice_and_a_file_that_is_not_there_is_said_to_be_missing()
    {
        var file = SampleTable.File(Clean);
        Assert.Equal(SampleTable.ReadOne(file), SampleTable.ReadOne(file));
        Assert.Equal([RemarkKind.FileMissing], SampleTable.Read(TableFile.At("/no/such/file.csv")).FileRemarks.Select(r => r.Kind));
    }

    private static byte[] Windows1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return [.. text.SelectMany(c => encoding.GetBytes(Parts(c)))];

        // The code page has vowels with their quality and tones as letters of their own.
        static string Parts(char letter) => letter.ToString().Normalize(NormalizationForm.FormD) is { Length: > 1 } parts
            && parts[1..].IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) is >= 0 and var tone
                ? string.Concat(parts.Remove(tone + 1, 1).Normalize(), parts[tone + 1])
                : letter.ToString();
    }
}
