using System.Globalization;
using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Values of TOML that have neither quotes nor brackets.</summary>
internal static partial class TomlScalar
{
    public static object Parse(string text, TomlScanner scanner) => text switch
    {
        "true" => true,
        "false" => false,
        "inf" or "+inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" or "+nan" or "-nan" => double.NaN,
        _ when Based().IsMatch(text) => ParseBased(text, scanner),
        _ when Integer().IsMatch(text) => ParseInteger(text, scanner),
        _ when Float().IsMatch(text) => double.Parse(WithoutUnderscores(text), NumberStyles.Float, CultureInfo.InvariantCulture),
        _ when Time().IsMatch(text) => ParseTime(text, scanner),
        _ => throw scanner.Problem($"expected value but found {GoQuote.Quote(text)} instead"),
    };

    private static long ParseInteger(string text, TomlScanner scanner)
        => long.TryParse(WithoutUnderscores(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw scanner.Problem($"{text} is out of range for int64");

    private static long ParseBased(string text, TomlScanner scanner)
    {
        var radix = text[1] switch { 'x' => 16, 'o' => 8, _ => 2 };
        try
        {
            return Convert.ToInt64(WithoutUnderscores(text[2..]), radix);
        }
        catch (OverflowException)
        {
            throw scanner.Problem($"{text} is out of range for int64");
        }
    }

    private static GoTime ParseTime(string text, TomlScanner scanner)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new GoTime(time, time.Offset == TimeSpan.Zero ? "UTC" : "")
            : throw scanner.Problem($"Invalid TOML Datetime: {GoQuote.Quote(text)}.");

    private static string WithoutUnderscores(string text) => text.Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[-+]?(0|[1-9](_?[0-9])*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^0(x[0-9a-fA-F](_?[0-9a-fA-F])*|o[0-7](_?[0-7])*|b[01](_?[01])*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Based();

    [GeneratedRegex(@"^[-+]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][-+]?[0-9](_?[0-9])*)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    [GeneratedRegex(@"^[0-9]{2,4}[-:][0-9]{2}([-:].*)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
