namespace BuildTasks.Helm.Lint;

/// <summary>Every rule that lint knows, for help texts and reports. Those of Helm have Helm's severities; the ids are ours.</summary>
public static partial class LintRuleCatalog
{
    // Made when it is first asked for: the order in which parts of a class are initialised is nobody's promise.
    private static IReadOnlyList<LintRule>? rules;

    /// <summary>The rules, in the order in which they run.</summary>
    public static IReadOnlyList<LintRule> All => rules ??=
    [
        ChartYamlIsFile, ChartYamlParses, ChartYamlStrict, ChartName, ChartApiVersion, ChartVersionType, ChartVersion, ChartAppVersionType,
        ChartMaintainers, ChartSources, ChartIcon, ChartIconUrl, ChartType, ChartDependencies, ChartVersionSemVer2, ValuesExist,
        ValuesValid,
        TemplatesExist, TemplatesAreFolder, TemplatesLoad, ValuesFitSchema, TemplatesRender, TemplateExtension, TemplateIndent,
        TemplateYaml, ObjectName, DeprecatedApi, SelectorMatches, ListAnnotations, ChartLoads, DependencyDeclared, DependencyUnique,
        DependencyPresent, CrdsAreFolder, CrdsLoad, CrdYaml, CrdApiVersion, CrdKind,
        DuplicateKeys, DuplicateObjects, MissingValues,
        VersionIncrement, UnknownKeys, MaintainersRequired,
    ];

    /// <summary>The rule with this id; null when there is none.</summary>
    public static LintRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
