namespace BuildTasks.Reports;

/// <summary>The reports of lint, by the word that options use for each.</summary>
public static class LintReports
{
    private static readonly Dictionary<string, Func<LintResult, string>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = LintText.Write,
        ["helm"] = result => LintHelmText.Write(result),
        ["sarif"] = LintSarif.Write,
        ["junit"] = LintJUnit.Write,
        ["github"] = LintAnnotations.Write,
    };

    /// <summary>The words for the formats, in the order of help texts.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "helm", "sarif", "junit", "github"];

    /// <summary>Writes a report.</summary>
    /// <param name="result">What lint found.</param>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <exception cref="OptionsException">There is no such format.</exception>
    public static string Write(LintResult result, string format)
        => Formats.TryGetValue(format, out Func<LintResult, string>? write)
            ? write(result)
            : throw new OptionsException($"'{format}' is no format of lint's report; use one of {string.Join(", ", Names)}.");
}
