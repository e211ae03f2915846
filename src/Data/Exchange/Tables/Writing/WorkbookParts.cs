using System.IO.Compression;

namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>The parts of a written workbook besides its sheet.</summary>
internal static class WorkbookParts
{
    public const string Sheet = "xl/worksheets/sheet1.xml";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Without the locale (vi-VN) a spreadsheet shows a date in the order of its own country.
    private const string DayFirst = "[$-42A]dd/mm/yyyy";

    // The first day that the format knows; a fixed date keeps the bytes the same.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateOnly Epoch { get; } = new(1899, 12, 30);

    public static Stream Create(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    /// <param name="zip">The workbook, its sheet complete.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="table">The cells of header and rows, such as $A$1:$C$9.</param>
    /// <param name="printed">The cells that are printed.</param>
    /// <param name="header">The row of the header, which is printed on every page.</param>
    public static void WriteOthers(ZipArchive zip, string name, string table, string printed, int header)
    {
        Write(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{SheetTypes}.sheet.main+xml"/>
            <Override PartName="/{Sheet}" ContentType="{SheetTypes}.worksheet+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{SheetTypes}.styles+xml"/></Types>
            """);
        Write(zip, "_rels/.rels", $"""
            <Relationships xmlns="{PackageRelation}"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Write(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelation}"><Relationship Id="rId1" Type="{Relation}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Relation}/styles" Target="styles.xml"/></Relationships>
            """);
        var quoted = System.Security.SecurityElement.Escape(name);
        Write(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets><sheet name="{quoted}" sheetId="1" r:id="rId1"/></sheets>
            <definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'{quoted}'!{table}</definedName>
            <definedName name="_xlnm.Print_Area" localSheetId="0">'{quoted}'!{printed}</definedName>
            <definedName name="_xlnm.Print_Titles" localSheetId="0">'{quoted}'!${header}:${header}</definedName></definedNames></workbook>
            """);
        Write(zip, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{DayFirst}"/></numFmts>
            <fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font>
            <font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>
            """);
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(Create(zip, name));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}");
    }
}
