using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Numbers;
using BuildTasks.GoTemplates.Times;

namespace BuildTasks.Helm.Rendering;

/// <summary>The types of flags that Go's pflag knows. Each method gives Go's complaint about a value, or null.</summary>
internal static class FlagValues
{
    public static string? Switch(string value, out bool parsed)
    {
        parsed = value is "1" or "t" or "T" or "true" or "TRUE" or "True";
        return parsed || value is "0" or "f" or "F" or "false" or "FALSE" or "False" ? null : NumberProblem("ParseBool", value, NumberError.Syntax);
    }

    public static string? Integer(string value) => NumberProblem("ParseInt", value, GoNumberText.ParseInt(value, radix: 0, out _));

    public static string? Float32(string value)
    {
        NumberError error = GoNumberText.ParseFloat(value, out double number);
        bool tooLarge = double.IsFinite(number) && !float.IsFinite((float)number);
        return NumberProblem("ParseFloat", value, tooLarge ? NumberError.Range : error);
    }

    public static string? Duration(string value) => DurationText.Parse(value, out _);

    /// <summary>Pairs such as <c>a=1,b=2</c>.</summary>
    public static string? Pairs(string value)
    {
        IReadOnlyList<string> pairs = [value];
        if (value.Count(c => c == '=') > 1 && CsvRecord.Read(value, out pairs) is { } problem)
        {
            return problem;
        }

        return pairs.FirstOrDefault(pair => !pair.Contains('=', StringComparison.Ordinal)) is { } single ? $"{single} must be formatted as key=value" : null;
    }

    private static string? NumberProblem(string function, string value, NumberError error) => error switch
    {
        NumberError.None => null,
        NumberError.Syntax => string.Create(CultureInfo.InvariantCulture, $"strconv.{function}: parsing {GoQuote.Quote(value)}: invalid syntax"),
        _ => string.Create(CultureInfo.InvariantCulture, $"strconv.{function}: parsing {GoQuote.Quote(value)}: value out of range"),
    };
}
