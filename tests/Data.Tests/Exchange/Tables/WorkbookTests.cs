using System.Globalization;
using System.IO.Compression;
using System.Text;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Writing;

namespace CauNoi.Data.Tests.Exchange.Tables;

/// <summary>Workbooks as they come, and as we write them.</summary>
public sealed class WorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly IReadOnlyList<TableColumn> Columns = [.. SampleTable.Columns.Select(c => new TableColumn(c))];

    private static string Header => $"<row r=\"1\">{string.Concat(SampleTable.Columns.Take(9).Select(Inline))}</row>";

    [Fact]
    public void What_was_written_is_read_again()
    {
        var household = SampleTable.ReadOne(SampleTable.File(Written(
            [.. SampleTable.With(("notes", "=1+1 \u0001_x0041_ <b>")).Select((text, i) => Typed(SampleTable.Columns[i], text))])));
        Assert.Equal(SampleTable.ReadOne(SampleTable.File(SampleTable.Csv(SampleTable.With(("notes", "=1+1 _x0041_ <b>"))))), household);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        TableValue[] row = [TableValue.FromText("97001001-0006")];
        Assert.Equal(Written(row), Written(row));
    }

    [Fact]
    public void Shared_and_rich_texts_saved_values_and_days_since_1904_are_read()
    {
        const string Strings = $"<sst xmlns=\"{Main}\"><si><r><t>Dương </t></r><r><t>Thị Mẩy</t></r><rPh sb=\"0\" eb=\"1\"><t>X</t></rPh></si></sst>";
        var workbook = Workbook(
            $"<row r=\"1\">{string.Concat(SampleTable.Columns.Take(11).Select(Inline))}</row><row/><row r=\"5\">{Inline("97001001-0006")}{Inline("97001001")}<c r=\"C5\" t=\"s\"><v>0</v></c>"
            + "<c r=\"F5\" t=\"str\"><f>A1</f><v>Dao</v></c><c r=\"G5\" t=\"inlineStr\"><is><t>rural</t></is></c><c r=\"H5\" t=\"inlineStr\"><is><t>poor</t></is></c>"
            + "<c r=\"I5\"><v>2025.0</v></c><c r=\"K5\" s=\"1\"><v>44547.75</v></c></row>",
            from1904: true,
            ("xl/sharedStrings.xml", Strings),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));
        var (records, _, _) = SampleTable.Read(SampleTable.File(workbook));
        var record = Assert.Single(records);
        Assert.Equal(5, record.Line);
        Assert.Equal(("Dương Thị Mẩy", "Dao", 2025, new DateOnly(2025, 12, 18)),
            (record.Value!.HeadName, record.Value.Ethnicity, record.Value.StatusYear, record.Value.DecisionDate));
    }

    [Fact]
    public void A_formula_that_could_not_be_computed_refuses_the_record()
    {
        var (records, _, _) = SampleTable.Read(SampleTable.File(Workbook(
            $"{Header}<row r=\"2\">{string.Concat(SampleTable.Row.Take(8).Select(Inline))}<c r=\"I2\" t=\"e\"><v>#REF!</v></c></row>")));
        Assert.Equal((RemarkKind.FormulaError, "status_year"), (records[0].Remarks.Single().Kind, records[0].Remarks.Single().Column));
    }

    [Fact]
    public void A_workbook_that_could_do_harm_is_refused()
    {
        Assert.Equal(RemarkKind.Macros, RefusalOf(Workbook(Header, false, ("xl/vbaProject.bin", "x"))));
        Assert.Equal(RemarkKind.UnpacksTooLarge, RefusalOf(Workbook($"{Header}<!--{new string(' ', 4 << 20)}-->")));
        Assert.Equal(RemarkKind.UnpacksTooLarge, RefusalOf(Workbook(Header, false, ("xl/sharedStrings.xml", $"<sst>{new string(' ', 4 << 20)}</sst>"))));
        Assert.Equal(RemarkKind.DocumentType, RefusalOf(Workbook(Header, false, ("xl/styles.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x>&a;</x>"))));
        var whole = Workbook(Header);
        Assert.Equal(RemarkKind.Damaged, RefusalOf(whole[..(whole.Length / 2)]));
        Assert.Equal(RemarkKind.Damaged, RefusalOf(Workbook(Header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>")));
        Assert.Equal(RemarkKind.OldWorkbook, RefusalOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
    }

    [Fact]
    public void Links_to_other_workbooks_are_told_and_not_followed()
    {
        var workbook = Workbook(Header, false, ("xl/externalLinks/externalLink1.xml", "<x/>"));
        Assert.Contains(SampleTable.Read(SampleTable.File(workbook)).FileRemarks, r => r is { Kind: RemarkKind.ExternalLinks, Severity: Severity.Flag });
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+84 510", "'+84 510")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("Hòa Rạng", "Hòa Rạng")]
    public void A_formula_in_a_written_CSV_is_text(string text, string written)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvTableWriter(stream, [new TableColumn("Họ tên"), new TableColumn("Điểm"), new TableColumn("Ngày")]))
            csv.Write(TableValue.FromText(text), TableValue.FromNumber(-5), TableValue.FromDate(new DateOnly(2025, 12, 9)));
        Assert.Equal($"\uFEFFHọ tên,Điểm,Ngày\r\n{written},-5,2025-12-09\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static RemarkKind RefusalOf(byte[] workbook)
    {
        var (records, remarks, _) = SampleTable.Read(SampleTable.File(workbook));
        Assert.Empty(records);
        return Assert.Single(remarks, r => r.Severity == Severity.Refuse).Kind;
    }

    private static TableValue Typed(string column, string text) =>
        column.EndsWith("_date", StringComparison.Ordinal) ? TableValue.FromDate(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : column is "b1_score" or "b2_score" or "status_year" ? TableValue.FromNumber(int.Parse(text, CultureInfo.InvariantCulture))
        : TableValue.FromText(text);

    private static byte[] Written(TableValue[] row)
    {
        using var stream = new MemoryStream();
        using (var writer = new XlsxTableWriter(stream, "Danh sách", Columns))
            writer.Write(row);
        return stream.ToArray();
    }

    private static string Inline(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static byte[] Workbook(string rows, bool from1904 = false, params (string Name, string Text)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in Parts(rows, from1904).Concat(more))
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }

        return stream.ToArray();
    }

    private static IEnumerable<(string Name, string Text)> Parts(string rows, bool from1904) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><workbookPr date1904=\"{(from1904 ? 1 : 0)}\"/><sheets>"
            + "<sheet name=\"Ẩn\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{PackageRelation}\"><Relationship Id=\"rId1\" Type=\"{Relation}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{Relation}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ("../../outside.txt", "nothing of this is written"),
    ];
}
