using BuildTasks.Helm.Lint;

namespace BuildTasks.Tests.Reports;

/// <summary>Results of lint that the reports are made from in tests.</summary>
internal static class LintSamples
{
    public static LintResult Clean { get; } = new([new LintedChart("web", "charts/web", [])], Strict: false);

    public static LintResult Mixed { get; } = new(
        [
            new LintedChart(
                "web",
                "charts/web",
                [
                    new Finding(FindingSeverity.Info, "chart-icon", "Chart.yaml", "icon is recommended"),
                    new Finding(FindingSeverity.Warning, "chart-maintainers", "Chart.yaml", "a, b: 100%\nsecond line", 3, 1),
                    new Finding(FindingSeverity.Error, "template-render", "templates/my file.yaml", "<bad> & \u001b[31mred\u001b[0m", 7),
                ]),
            new LintedChart("api", "charts/api", []),
            new LintedChart("gone", "charts/gone", [], "there is no Chart.yaml"),
        ],
        Strict: false);
}
