using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Parsing;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint.Own;

/// <summary>
/// Templates refer to values that values.yaml has. What lies below an empty map or a null is the user's to fill, and globals and values of
/// subcharts come from elsewhere. The templates of a library see the values of others and are not looked at.
/// </summary>
internal static class MissingValuesRule
{
    private const string Values = "Values";

    public static void Check(LintRun run, RenderedChart rendered)
    {
        if (!run.IsOn(LintRuleCatalog.MissingValues) || rendered.Chart.Metadata.Type == "library")
        {
            return;
        }

        HashSet<string> elsewhere =
        [
            "global",
            .. rendered.Chart.Subcharts.Select(subchart => subchart.Name),
            .. rendered.Chart.Metadata.Dependencies.Select(dependency => dependency.NameInParent),
        ];
        foreach (ChartFile template in rendered.Chart.Templates)
        {
            HashSet<string> reported = new(StringComparer.Ordinal);
            foreach (FieldReference reference in FieldReference.Find(template.Name, template.Text, run.Settings.Rendering.Functions))
            {
                if (reference.Names is [Values, var first, ..]
                    && !elsewhere.Contains(first)
                    && Missing(rendered.Chart.Values, [.. reference.Names.Skip(1)]) is { } missing
                    && reported.Add(missing))
                {
                    run.Report(
                        LintRuleCatalog.MissingValues,
                        template.Name,
                        $".Values.{missing} is not in values.yaml",
                        new LintPlace(template.Name, reference.Line, reference.Column));
                }
            }
        }
    }

    private static string? Missing(GoMap values, IReadOnlyList<string> path)
    {
        object? current = values;
        for (int i = 0; i < path.Count; i++)
        {
            if (current is not GoMap map || (map.Count == 0 && i > 0))
            {
                return null;
            }

            if (!map.TryGet(path[i], out current))
            {
                return string.Join('.', path.Take(i + 1));
            }
        }

        return null;
    }
}
