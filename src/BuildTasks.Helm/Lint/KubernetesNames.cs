using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Lint;

/// <summary>Which names Kubernetes takes for objects of a kind, with its messages.</summary>
internal static partial class KubernetesNames
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Subdomain = Label + @"(\." + Label + ")*";
    private const string StrictLabel = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private const int LongestSubdomain = 253;
    private const int LongestLabel = 63;

    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> RulesOfKinds =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["service"] = StrictLabelProblems,
            ["namespace"] = LabelProblems,
            ["certificatesigningrequest"] = _ => [],
            ["role"] = PathSegmentProblems,
            ["clusterrole"] = PathSegmentProblems,
            ["rolebinding"] = PathSegmentProblems,
            ["clusterrolebinding"] = PathSegmentProblems,
        };

    /// <summary>What Helm says about the object's name; null when it is fine.</summary>
    public static string? Problem(KubernetesObject subject)
    {
        string name = GoQuote.Quote(subject.Name);
        Func<string, IEnumerable<string>> rule = RulesOfKinds.GetValueOrDefault(subject.Kind, SubdomainProblems);
        string[] problems = [.. rule(subject.Name).Select(problem => $"metadata.name: Invalid value: {name}: {problem}")];
        string? list = problems.Length > 1 ? $"[{string.Join(", ", problems)}]" : problems.FirstOrDefault();
        return list is null ? null : $"object name does not conform to Kubernetes naming requirements: {name}: {list}";
    }

    private static IEnumerable<string> SubdomainProblems(string name)
    {
        if (GoText.ByteLength(name) > LongestSubdomain)
        {
            yield return $"must be no more than {LongestSubdomain} characters";
        }

        if (!SubdomainPattern().IsMatch(name))
        {
            yield return "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end "
                + $"with an alphanumeric character (e.g. 'example.com', regex used for validation is '{Subdomain}')";
        }
    }

    private static IEnumerable<string> LabelProblems(string name)
    {
        if (GoText.ByteLength(name) > LongestLabel)
        {
            yield return $"must be no more than {LongestLabel} characters";
        }

        if (!LabelPattern().IsMatch(name))
        {
            yield return SubdomainPattern().IsMatch(name)
                ? "must not contain dots"
                : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an "
                    + $"alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '{Label}')";
        }
    }

    private static IEnumerable<string> StrictLabelProblems(string name)
    {
        if (GoText.ByteLength(name) > LongestLabel)
        {
            yield return $"must be no more than {LongestLabel} characters";
        }

        if (!StrictLabelPattern().IsMatch(name))
        {
            yield return "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end "
                + $"with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '{StrictLabel}')";
        }
    }

    private static IEnumerable<string> PathSegmentProblems(string name)
        => name is "." or ".."
            ? [$"may not be '{name}'"]
            : new[] { "/", "%" }.Where(part => name.Contains(part, StringComparison.Ordinal)).Select(part => $"may not contain '{part}'");

    [GeneratedRegex("^" + Label + @"\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex("^" + Subdomain + @"\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex("^" + StrictLabel + @"\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StrictLabelPattern();
}
