using System.IO.Compression;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>The parts of a workbook, found by name and read from memory; nothing is written, whatever the names say.</summary>
internal sealed class Package(ZipArchive zip) : IDisposable
{
    private const string RelationshipAttribute = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly UnpackingBudget _budget = new();

    /// <summary>The part, or null if there is none.</summary>
    public XmlReader? OpenPart(string name) =>
        zip.GetEntry(name) is { } entry ? XmlReader.Create(new UnpackingStream(entry.Open(), entry.CompressedLength, _budget), Settings) : null;

    public bool Has(Func<string, bool> name) => zip.Entries.Any(e => name(e.FullName));

    /// <summary>True if the list of content types names one that contains <paramref name="words"/>.</summary>
    public bool HasContentType(string words)
    {
        using var types = OpenPart("[Content_Types].xml") ?? throw new InvalidDataException("The list of content types is missing.");
        while (types.Read())
            if (types.GetAttribute("ContentType")?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        return false;
    }

    /// <summary>The parts that the workbook's relationships point to: type (last word of its address), id, name of the part.</summary>
    public IReadOnlyList<(string Type, string Id, string Part)> Relationships()
    {
        var found = new List<(string, string, string)>();
        using var part = OpenPart("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("The workbook has no relationships.");
        while (part.Read())
            if (part.LocalName == "Relationship" && part.GetAttribute("TargetMode") != "External" && part.GetAttribute("Target") is { } target)
                found.Add(((part.GetAttribute("Type") ?? "").Split('/')[^1], part.GetAttribute("Id") ?? "", target.StartsWith('/') ? target[1..] : $"xl/{target}"));
        return found;
    }

    /// <summary>The relationship ids of the sheets that are shown, in their order, and whether days are counted from 1904.</summary>
    public (IReadOnlyList<string> Sheets, bool From1904) Sheets()
    {
        var sheets = new List<string>();
        var from1904 = false;
        using var part = OpenPart("xl/workbook.xml") ?? throw new InvalidDataException("There is no workbook inside.");
        while (part.Read())
        {
            if (part.NodeType != XmlNodeType.Element)
                continue;
            if (part.LocalName == "workbookPr")
                from1904 = part.GetAttribute("date1904") is "1" or "true";
            if (part.LocalName == "sheet" && part.GetAttribute("state") is (null or "visible") && part.GetAttribute("id", RelationshipAttribute) is { } id)
                sheets.Add(id);
        }

        return (sheets, from1904);
    }

    public void Dispose() => zip.Dispose();
}
