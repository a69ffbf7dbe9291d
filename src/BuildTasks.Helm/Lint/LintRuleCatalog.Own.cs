using static BuildTasks.Helm.Lint.FindingSeverity;

namespace BuildTasks.Helm.Lint;

/// <content>Rules that Helm does not have.</content>
public static partial class LintRuleCatalog
{
    internal static LintRule DuplicateKeys { get; } = new(
        "duplicate-keys",
        "No key is set twice in a map",
        "Helm and Kubernetes keep the last and lose the others without a word. Looks at values.yaml and at rendered templates.",
        Warning)
    {
        IsHelms = false,
    };

    internal static LintRule DuplicateObjects { get; } = new(
        "duplicate-objects",
        "No two rendered documents are the same object",
        "Installing the chart would fail or lose one of them. Looks at apiVersion group, kind, namespace and name.",
        Warning)
    {
        IsHelms = false,
    };

    internal static LintRule MissingValues { get; } = new(
        "missing-values",
        "Templates refer to values that values.yaml has",
        "A value that values.yaml does not mention is easily misspelt and hard to find for users. Off by default.",
        Warning)
    {
        IsHelms = false,
        IsOnByDefault = false,
    };

    internal static LintRule VersionIncrement { get; } = new(
        "chart-version-increment",
        "A changed chart has a greater version than at the base",
        "A published version is never overwritten: a change needs a version of its own. On demand.",
        Error)
    {
        IsHelms = false,
        IsOnByDefault = false,
    };

    internal static LintRule UnknownKeys { get; } = new(
        ChartTesting.UnknownKeysRule.Id,
        "Chart.yaml has only keys that its schema allows",
        "Correct the name of the key, or move data of your own to annotations. On demand.",
        Error)
    {
        IsHelms = false,
        IsOnByDefault = false,
    };

    internal static LintRule MaintainersRequired { get; } = new(
        ChartTesting.MaintainersRule.Id,
        "A chart has maintainers, a deprecated one has none",
        "Users need somebody to turn to. On demand.",
        Error)
    {
        IsHelms = false,
        IsOnByDefault = false,
    };
}
