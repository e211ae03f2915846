using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Data.Registry;

/// <summary>The codes that this program issues, <c>hamlet-serial-check</c> ("97001001-0001-5"), and what people type for them and for older ones.</summary>
public static partial class HouseholdCodes
{
    private const int HamletDigits = 8;
    private const int SerialDigits = 4;

    // A code must fit into a button on every channel.
    private const int Longest = 40;

    /// <param name="hamletCode">Digits.</param>
    /// <param name="serial">From 1; written with at least four digits.</param>
    /// <exception cref="ArgumentException">The hamlet's code has other characters than digits, or the serial is below 1.</exception>
    public static string Issue(string hamletCode, int serial)
    {
        if (hamletCode.Length == 0 || hamletCode.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw new ArgumentException("The code of a hamlet must consist of digits.", nameof(hamletCode));
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        var number = serial.ToString($"D{SerialDigits}", CultureInfo.InvariantCulture);
        return $"{hamletCode}-{number}-{DammDigit.Of(hamletCode + number)}";
    }

    /// <summary>Whether a recorded code is of the form that this program issues, with the right check digit.</summary>
    public static bool IsIssued(string code) => Read(code) is HouseholdCodeReading.Issued issued && issued.Code == code;

    /// <summary>Reads a typed code; spaces, dots, dashes of any kind, O for 0, l for 1 and missing zeros are forgiven.</summary>
    /// <remarks>What has the form of a citizen id (twelve digits without a break) is no code.</remarks>
    public static HouseholdCodeReading Read(string typed)
    {
        var parts = Parts(typed);
        if (parts.Exists(p => p.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return Other(typed);
        return parts switch
        {
            [var hamlet, var serial, [_] check] when hamlet.Length is >= 5 and <= HamletDigits + 2 && serial.Length <= 9 => Checked(hamlet, serial, check),
            [var hamlet, var serial] when hamlet.Length is >= 5 and <= HamletDigits && serial.Length <= 5 => TwoParts(hamlet, serial),
            [{ Length: > HamletDigits + SerialDigits and <= HamletDigits + SerialDigits + 2 } all] => Checked(all[..HamletDigits], all[HamletDigits..^1], all[^1..]),
            _ => new HouseholdCodeReading.NoCode(),
        };
    }

    private static HouseholdCodeReading Checked(string hamlet, string serial, string check)
    {
        // A spreadsheet takes the first zero of a hamlet's code away; the check digit is the same with it.
        var code = $"{Full(hamlet)}-{Serial(serial)}-{check}";
        return DammDigit.Of(Full(hamlet) + Serial(serial)) == check[0] - '0' ? new HouseholdCodeReading.Issued(code) : new HouseholdCodeReading.WrongCheck(code);
    }

    // Without the check digit nothing proves the code; it may be one of ours that was not typed to its end.
    private static HouseholdCodeReading.Foreign TwoParts(string hamlet, string serial)
    {
        var number = Serial(serial);
        string[] codes = [$"{hamlet}-{serial}", $"{Full(hamlet)}-{number}", $"{Full(hamlet)}-{number}-{DammDigit.Of(Full(hamlet) + number)}"];
        return new HouseholdCodeReading.Foreign([.. codes.Distinct()]);
    }

    private static HouseholdCodeReading Other(string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        return code.Length <= Longest && OtherForm().IsMatch(code) ? new HouseholdCodeReading.Foreign([.. new[] { typed.Trim(), code }.Distinct()]) : new HouseholdCodeReading.NoCode();
    }

    private static string Full(string hamlet) => hamlet.Length == HamletDigits - 1 ? $"0{hamlet}" : hamlet;

    private static string Serial(string typed) => typed.TrimStart('0').PadLeft(SerialDigits, '0');

    private static List<string> Parts(string typed)
    {
        if (typed.Length > Longest)
            return [];
        var clean = new StringBuilder(typed.Length);
        foreach (var c in typed.Trim())
            clean.Append(c switch
            {
                'O' or 'o' => '0',
                'l' or 'I' or 'i' => '1',
                _ when char.IsAsciiLetterOrDigit(c) => c,
                _ => ' ',
            });
        return [.. clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex(@"^(?=.*\d)[A-Z0-9Đ]+([-/.][A-Z0-9Đ]+)*$")]
    private static partial Regex OtherForm();
}
