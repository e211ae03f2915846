using System.Globalization;

namespace CauNoi.Bot.Skills.Exchange;

/// <summary>What a button of the import asks for.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Token">Of the file; for <see cref="ImportStep.Undo"/> the number of the import.</param>
/// <param name="Number">How many columns were explained when the question was asked.</param>
/// <param name="Column">The column that was chosen; "" to leave it out.</param>
public sealed record ImportAction(ImportStep Step, string Token, int Number = 0, string Column = "")
{
    public const string Verb = "import";

    // Left out, in a button: an action is never empty at its end.
    private const string NoColumn = "-";

    /// <summary>Reads what stands after the verb; null for what is no action.</summary>
    public static ImportAction? Read(string? argument) => argument?.Split(':') switch
    {
        [[var letter], var token] when Enum.IsDefined((ImportStep)letter) => new ImportAction((ImportStep)letter, token),
        [[(char)ImportStep.Column], var token, var number, var column] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) =>
            new ImportAction(ImportStep.Column, token, step, column == NoColumn ? "" : column),
        _ => null,
    };

    public string Write() => Step == ImportStep.Column
        ? string.Create(CultureInfo.InvariantCulture, $"{Verb}:{(char)Step}:{Token}:{Number}:{(Column.Length == 0 ? NoColumn : Column)}")
        : $"{Verb}:{(char)Step}:{Token}";
}

/// <summary>The steps of an import; the letters stand in buttons.</summary>
public enum ImportStep
{
    /// <summary>Read the file, ask about its columns or show the dry run.</summary>
    Read = 'r',

    /// <summary>Say what a column means.</summary>
    Column = 'c',

    /// <summary>Leave out all columns that are not explained yet.</summary>
    LeaveRest = 'l',

    /// <summary>Explain the columns anew.</summary>
    Forget = 'f',

    /// <summary>Import; the registry's values stay.</summary>
    Import = 'i',

    /// <summary>Import; the file's values replace the registry's.</summary>
    Take = 't',

    /// <summary>The import itself, put off to a turn of its own.</summary>
    ImportNow = 'j',
    TakeNow = 'u',
    Drop = 'd',

    /// <summary>Take an import back.</summary>
    Undo = 'b',
}
