using System.Globalization;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Makes files of lists of households, with a title that says what, where, when and who.</summary>
public sealed class ExportFiles(CauNoiContext db, HouseholdListWriter writer, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("export");

    public string Title(HouseholdStatus? status) =>
        _texts.Text($"list.{(status is { } only ? ContentKey.Of(only) : "all")}");

    /// <summary>The name of a place with the commune that it lies in; null if it is not known.</summary>
    public async Task<string?> PlaceAsync(AreaLevel level, string code, CancellationToken ct)
    {
        if (level == AreaLevel.Commune)
            return (await db.Communes.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct))?.Name;
        return await db.Hamlets.AsNoTracking().SingleOrDefaultAsync(h => h.Code == code, ct) is { } hamlet
            ? _texts.Text("place_hamlet", ("hamlet", hamlet.Name), ("commune", await PlaceAsync(AreaLevel.Commune, hamlet.CommuneCode, ct) ?? hamlet.CommuneCode))
            : null;
    }

    /// <param name="list">What to write.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="place">Name of the place.</param>
    /// <param name="who">Who made the list; null for the operator.</param>
    /// <param name="day">When.</param>
    /// <param name="asText">CSV instead of a workbook.</param>
    public FileContent Make(HouseholdList list, ExportRequest request, string place, string? who, DateOnly day, bool asText)
    {
        using var content = new MemoryStream();
        if (asText)
            writer.WriteText(content, list);
        else
            writer.WriteWorkbook(content, list, [
                Title(request.Status), place,
                _texts.Text("made", ("date", VietnamFormat.Date(day)), ("who", who ?? _texts.Text("operator")), ("count", list.Households.Count)),
            ]);
        return new FileContent(Name(request, place, day, asText ? "csv" : "xlsx"), asText ? MediaTypes.Csv : MediaTypes.Xlsx, content.ToArray());
    }

    private string Name(ExportRequest request, string place, DateOnly day, string ending)
    {
        var words = VietnameseLetters.Fold($"{Title(request.Status)} {place}").Split([' ', ',', '/', '.', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('-', words)}-{day:yyyyMMdd}.{ending}");
    }
}
