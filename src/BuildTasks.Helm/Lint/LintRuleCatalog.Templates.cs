using static BuildTasks.Helm.Lint.FindingSeverity;

namespace BuildTasks.Helm.Lint;

/// <content>Helm's rules about templates, dependencies and custom resource definitions.</content>
public static partial class LintRuleCatalog
{
    internal static LintRule TemplatesExist { get; } = new(
        "templates-folder",
        "The chart has a templates folder",
        "A chart without templates installs nothing.",
        Warning);

    internal static LintRule TemplatesAreFolder { get; } = new(
        "templates-not-folder",
        "templates is a folder",
        "Helm looks for templates in a folder of that name.",
        Error);

    internal static LintRule TemplatesLoad { get; } = new(
        "templates-load",
        "The chart can be loaded",
        "Nothing of the chart can be rendered before this is corrected.",
        Error);

    internal static LintRule ValuesFitSchema { get; } = new(
        "values-schema",
        "Values of the chart and its subcharts fit their schemas",
        "Installing the chart would fail with the same message.",
        Error);

    internal static LintRule TemplatesRender { get; } = new(
        "templates-render",
        "Every template can be rendered",
        "Installing the chart with these values would fail with the same message.",
        Error);

    internal static LintRule TemplateExtension { get; } = new(
        "template-extension",
        "Templates end in .yaml, .yml, .tpl or .txt",
        "Helm would render the file and send it to Kubernetes. Move other files out of templates/, or list them in .helmignore.",
        Error);

    internal static LintRule TemplateIndent { get; } = new(
        "template-indent",
        "Rendered documents start at the first column",
        "Some readers of YAML remove the space in front and then misread the next lines.",
        Warning);

    internal static LintRule TemplateYaml { get; } = new(
        "template-yaml",
        "Templates render to YAML",
        "Often the indentation of an included text is wrong: compare nindent with the place it is used at.",
        Error);

    internal static LintRule ObjectName { get; } = new(
        "object-name",
        "Objects have names that Kubernetes takes",
        "Kubernetes would refuse the object.",
        Warning);

    internal static LintRule DeprecatedApi { get; } = new(
        "deprecated-api",
        "Objects are of an API that is not deprecated",
        "Move to the API that the message names before a cluster is upgraded past it.",
        Warning);

    internal static LintRule SelectorMatches { get; } = new(
        "selector",
        "Workloads have a selector",
        "Kubernetes refuses workloads of apps/v1 without one.",
        Error);

    internal static LintRule ListAnnotations { get; } = new(
        "list-annotations",
        "Objects in a List have no helm.sh/resource-policy",
        "Helm ignores it there. Write the objects as documents of their own.",
        Error);

    internal static LintRule ChartLoads { get; } = new(
        "chart-load",
        "The chart can be loaded",
        "Nothing can be done with the chart before this is corrected.",
        Error);

    internal static LintRule DependencyDeclared { get; } = new(
        "dependency-declared",
        "Every chart in charts/ is declared in Chart.yaml",
        "Declare it under dependencies, or remove it.",
        Error);

    internal static LintRule DependencyUnique { get; } = new(
        "dependency-unique",
        "No two dependencies have the same name or alias",
        "Give one of them an alias.",
        Error);

    internal static LintRule DependencyPresent { get; } = new(
        "dependency-present",
        "Every declared dependency is in charts/",
        "Fetch dependencies before the chart is linted, packed or installed.",
        Warning);

    internal static LintRule CrdsAreFolder { get; } = new(
        "crds-not-folder",
        "crds is a folder",
        "Helm looks for custom resource definitions in a folder of that name.",
        Error);

    internal static LintRule CrdsLoad { get; } = new(
        "crds-load",
        "The chart can be loaded",
        "Nothing can be done with the chart before this is corrected.",
        Error);

    internal static LintRule CrdYaml { get; } = new(
        "crd-yaml",
        "Files in crds/ are YAML",
        "They are not rendered: no template language can be used in them.",
        Error);

    internal static LintRule CrdApiVersion { get; } = new(
        "crd-api-version",
        "Files in crds/ are of apiextensions.k8s.io",
        "Objects of other kinds belong into templates/.",
        Error);

    internal static LintRule CrdKind { get; } = new(
        "crd-kind",
        "Files in crds/ are CustomResourceDefinitions",
        "Objects of other kinds belong into templates/.",
        Error);
}
