using System.Globalization;
using System.Text;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>What a button of this skill asks for, written into its action. Rules go by number: an action has no more than 64 bytes.</summary>
public sealed record GapAction(GapPage Page, string Code, int Number = 1, GapRule? Rule = null)
{
    public const string Verb = "gaps";

    /// <summary>The area that the reader starts from.</summary>
    public static GapAction Start { get; } = new(GapPage.Start, "");

    private const int LongestAction = 64;

    /// <summary>The page that shows a place.</summary>
    public static GapAction Show(AreaLevel level, string code) => new(
        level switch { AreaLevel.Province => GapPage.Province, AreaLevel.Commune => GapPage.Commune, _ => GapPage.Hamlet }, code);

    /// <summary>Reads what stands after the verb; what cannot be read starts anew.</summary>
    public static GapAction Read(string argument) =>
        argument.Split(':') is [[var letter], var code, .. var rest] && Enum.IsDefined((GapPage)letter)
            ? new GapAction((GapPage)letter, code, Int(rest.ElementAtOrDefault(0)) ?? 1, Int(rest.ElementAtOrDefault(1)) is { } rule && Enum.IsDefined((GapRule)rule) ? (GapRule)rule : null)
            : Start;

    /// <summary>Null if the place's code is too long for a button.</summary>
    public string? Write()
    {
        var action = Page == GapPage.Start ? $"{Verb}:summary"
            : Rule is { } rule ? string.Create(CultureInfo.InvariantCulture, $"{Verb}:{(char)Page}:{Code}:{Number}:{(int)rule}")
            : string.Create(CultureInfo.InvariantCulture, $"{Verb}:{(char)Page}:{Code}:{Number}");
        return Encoding.UTF8.GetByteCount(action) <= LongestAction ? action : null;
    }

    private static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The pages of the skill; the letters stand in buttons.</summary>
public enum GapPage
{
    Start = 's',
    Province = 'p',
    Commune = 'c',
    Hamlet = 'h',

    /// <summary>The communes of a province, page by page.</summary>
    Communes = 'q',

    /// <summary>The hamlets of a commune, page by page.</summary>
    Hamlets = 'd',

    /// <summary>The households of a hamlet that break a rule.</summary>
    Rule = 'r',

    /// <summary>The households of a hamlet with all their gaps.</summary>
    Households = 'l',

    /// <summary>By when the head shall mend a hamlet.</summary>
    Assign = 'a',

    /// <summary>Gives a hamlet to its head; the number is that of days.</summary>
    Give = 'g',

    /// <summary>The open assignments.</summary>
    Tasks = 't',
}
