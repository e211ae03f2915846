using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace CauNoi.Bot.Commands;

/// <summary>Reads what a person wrote into a file; what cannot be read is a reason and no exception.</summary>
public static class CommandInput
{
    public static bool TryRead<T>(FileInfo file, Func<string, T> read, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? reason)
        where T : class
    {
        (value, reason) = (null, null);
        if (!file.Exists)
            reason = $"{file.Name}: no such file";
        else
            try
            {
                value = read(File.ReadAllText(file.FullName));
                return true;
            }
            catch (JsonException fault)
            {
                var place = fault.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line + 1}") : "";
                reason = $"{file.Name}{place}: {fault.Message.Split(" Path:")[0]}{(string.IsNullOrEmpty(fault.Path) ? "" : $" ({fault.Path})")}";
            }

        return false;
    }
}
