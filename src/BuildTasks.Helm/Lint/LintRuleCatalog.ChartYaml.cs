using static BuildTasks.Helm.Lint.FindingSeverity;

namespace BuildTasks.Helm.Lint;

/// <content>Helm's rules about Chart.yaml and values.yaml.</content>
public static partial class LintRuleCatalog
{
    internal static LintRule ChartYamlIsFile { get; } = new(
        "chart-yaml-file",
        "Chart.yaml is a file",
        "Helm reads the chart's name and version from the file Chart.yaml; a folder of that name cannot be read.",
        Error);

    internal static LintRule ChartYamlParses { get; } = new(
        "chart-yaml-format",
        "Chart.yaml is YAML with fields of the right types",
        "Correct the syntax, or the value that is a list or a map where Helm wants text.",
        Error);

    internal static LintRule ChartYamlStrict { get; } = new(
        "chart-yaml-strict",
        "Chart.yaml has only fields that Helm knows, each once",
        "Helm ignores unknown fields and all but the last of equal ones. Remove them; annotations are the place for data of your own.",
        Warning);

    internal static LintRule ChartName { get; } = new(
        "chart-name",
        "The chart has a name without slashes",
        "The name becomes a folder in the package.",
        Error);

    internal static LintRule ChartApiVersion { get; } = new(
        "chart-api-version",
        "apiVersion is v1 or v2",
        "v2 is right for every chart that Helm 3 or later installs.",
        Error);

    internal static LintRule ChartVersionType { get; } = new(
        "chart-version-type",
        "version is text",
        "YAML reads 1.20 as the number 1.2. Put the version in quotes.",
        Error);

    internal static LintRule ChartVersion { get; } = new(
        "chart-version",
        "version is a semantic version",
        "Versions order releases and name packages; see https://semver.org.",
        Error);

    internal static LintRule ChartAppVersionType { get; } = new(
        "chart-app-version-type",
        "appVersion is text",
        "YAML reads 1.20 as the number 1.2. Put the version in quotes.",
        Error);

    internal static LintRule ChartMaintainers { get; } = new(
        "chart-maintainers",
        "Each maintainer has a name, and a valid email and url if any",
        "Give the name, and correct or remove the address.",
        Error);

    internal static LintRule ChartSources { get; } = new(
        "chart-sources",
        "sources are URLs",
        "Write each source with its scheme, such as https://.",
        Error);

    internal static LintRule ChartIcon { get; } = new(
        "chart-icon",
        "The chart has an icon",
        "Catalogues of charts show it. Set icon to the URL of an SVG or PNG image.",
        Info);

    internal static LintRule ChartIconUrl { get; } = new(
        "chart-icon-url",
        "icon is a URL",
        "Write it with its scheme, such as https://.",
        Error);

    internal static LintRule ChartType { get; } = new(
        "chart-type",
        "type is used with apiVersion v2 only",
        "Charts of apiVersion v1 have no type. Set apiVersion to v2.",
        Error);

    internal static LintRule ChartDependencies { get; } = new(
        "chart-dependencies",
        "dependencies are used with apiVersion v2 only",
        "Charts of apiVersion v1 declare them in requirements.yaml. Set apiVersion to v2.",
        Error);

    internal static LintRule ChartVersionSemVer2 { get; } = new(
        "chart-version-semver2",
        "version is a complete SemVer 2 version",
        "Write major, minor and patch, without a v: registries and other tools insist on it.",
        Warning);

    internal static LintRule ValuesExist { get; } = new(
        "values-file",
        "The chart has a values.yaml",
        "It tells users what can be set.",
        Info);

    internal static LintRule ValuesValid { get; } = new(
        "values",
        "values.yaml is YAML and fits values.schema.json",
        "Correct the value, or the schema.",
        Error);
}
