using System.Buffers;
using System.Text.RegularExpressions;

namespace BuildTasks.Yaml;

/// <summary>Says whether a string may stand without quotes and is still that string to every YAML reader, 1.1 and 1.2.</summary>
internal static partial class PlainScalar
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}");

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "+.inf", "-.inf", "<<", "=",
    };

    public static bool Allows(string value, bool inFlow)
        => value.Length > 0
            && !Indicators.Contains(value[0])
            && !char.IsWhiteSpace(value[0])
            && !char.IsWhiteSpace(value[^1])
            && !value.Any(char.IsControl)
            && !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal)
            && value[^1] != ':'
            && !(inFlow && value.AsSpan().ContainsAny(FlowIndicators))
            && !value.StartsWith("...", StringComparison.Ordinal)
            && !IsOtherType(value);

    private static bool IsOtherType(string value)
        => Words.Contains(value) || Number().IsMatch(value) || Timestamp().IsMatch(value);

    // The integers and floats of YAML 1.1, which Kubernetes' readers know, cover those of 1.2: https://yaml.org/type/
    [GeneratedRegex(
        @"^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|([0-9][0-9_]*)?\.?[0-9_]*([eE][-+]?[0-9]+)?)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\s].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Timestamp();
}
