using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Yaml;

/// <summary>Texts such as <c>1:30</c>, numbers to base 60 in YAML 1.1: go-yaml reads them as strings and writes them in quotes.</summary>
internal static partial class Base60
{
    public static bool IsMatch(string text)
        => text.Length > 0 && text[0] is '+' or '-' or (>= '0' and <= '9') && text.Contains(':', StringComparison.Ordinal) && Format().IsMatch(text);

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
