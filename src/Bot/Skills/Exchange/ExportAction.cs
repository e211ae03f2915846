using System.Globalization;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>Which list a button asks for, written into its action.</summary>
/// <param name="Request">Area, class, masked or full.</param>
/// <param name="AsText">CSV instead of a workbook.</param>
public sealed record ExportAction(ExportRequest Request, bool AsText = false)
{
    public const string Verb = "export";

    private const string All = "a";
    private const string Hamlet = "h";
    private const string Commune = "c";

    /// <summary>Reads what stands after the verb; null for what is no action.</summary>
    public static ExportAction? Read(string? argument) =>
        argument?.Split(':') is [var level and (Hamlet or Commune), var code, var status, [var form, var right]]
            && (status == All || (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((HouseholdStatus)number)))
            ? new ExportAction(
                new ExportRequest(
                    level == Hamlet ? AreaLevel.Hamlet : AreaLevel.Commune, code,
                    status == All ? null : (HouseholdStatus)int.Parse(status, CultureInfo.InvariantCulture), right == 'f'),
                form == 't')
            : null;

    public string Write()
    {
        var status = Request.Status is { } only ? ((int)only).ToString(CultureInfo.InvariantCulture) : All;
        return $"{Verb}:{(Request.Level == AreaLevel.Hamlet ? Hamlet : Commune)}:{Request.Code}:{status}:{(AsText ? 't' : 'x')}{(Request.Full ? 'f' : 'm')}";
    }
}
