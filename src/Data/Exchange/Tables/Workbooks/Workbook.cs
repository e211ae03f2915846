using System.IO.Compression;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>Opens a workbook (.xlsx) and reads its first sheet that has rows.</summary>
/// <remarks>Not by DocumentFormat.OpenXml: its package cannot count bytes while it unpacks, and tells a bad part only by exception.</remarks>
internal static class Workbook
{
    public static IRawRows? Open(Stream stream, FileRemarks remarks)
    {
        Package? package = null;
        var rows = Guarded<IRawRows?>(remarks, null, () =>
        {
            package = new Package(new ZipArchive(stream, ZipArchiveMode.Read));
            return Open(package, remarks);
        });
        if (rows is null)
        {
            package?.Dispose();
            stream.Dispose();
        }

        return rows;
    }

    /// <summary>Runs a step of the reading; what is wrong with the file becomes a remark.</summary>
    public static T Guarded<T>(FileRemarks remarks, T otherwise, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (UnpackingRefusedException)
        {
            remarks.Refuse(RemarkKind.UnpacksTooLarge, detail: $"{TableLimits.HighestRatio}:1");
        }
        catch (XmlException e)
        {
            // The reader has no other sign for it than its English words.
            remarks.Refuse(e.Message.Contains("DTD", StringComparison.Ordinal) ? RemarkKind.DocumentType : RemarkKind.Damaged);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException)
        {
            remarks.Refuse(RemarkKind.Damaged);
        }

        return otherwise;
    }

    private static IRawRows? Open(Package package, FileRemarks remarks)
    {
        if (package.HasContentType("macroEnabled") || package.Has(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return remarks.Refuse(RemarkKind.Macros);
        if (package.Has(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
            remarks.Add(RemarkKind.ExternalLinks, Severity.Flag);
        var (sheets, from1904) = package.Sheets();
        var parts = package.Relationships();
        var strings = SharedStrings.Read(package, PartOf("sharedStrings"));
        var dates = DateStyles.Read(package, PartOf("styles"), from1904);
        var names = sheets.Select(id => parts.FirstOrDefault(p => p.Id == id).Part).OfType<string>().ToList();
        if (names.Count == 0)
            return remarks.Refuse(RemarkKind.Damaged);
        return new SheetRows(package, names.Find(HasRows) ?? names[0], strings, dates, remarks);

        string? PartOf(string type) => parts.FirstOrDefault(p => p.Type == type).Part;

        bool HasRows(string name)
        {
            using var part = package.OpenPart(name);
            return part?.ReadToFollowing("v", SheetRows.Namespace) == true || HasInlineText(name);
        }

        bool HasInlineText(string name)
        {
            using var part = package.OpenPart(name);
            return part?.ReadToFollowing("is", SheetRows.Namespace) == true;
        }
    }
}
