using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about what Chart.yaml says.</summary>
internal static class ChartYamlRules
{
    private static readonly (LintRule Rule, Func<ChartYamlFile, Problem?> Find)[] FieldRules =
    [
        (LintRuleCatalog.ChartYamlStrict, UnknownFields),
        (LintRuleCatalog.ChartName, Name),
        (LintRuleCatalog.ChartApiVersion, ApiVersion),
        (LintRuleCatalog.ChartVersionType, chart => IsText(chart, "version")),
        (LintRuleCatalog.ChartVersion, Version),
        (LintRuleCatalog.ChartAppVersionType, chart => IsText(chart, "appVersion")),
        (LintRuleCatalog.ChartMaintainers, Maintainers),
        (LintRuleCatalog.ChartSources, Sources),
        (LintRuleCatalog.ChartIcon, Icon),
        (LintRuleCatalog.ChartIconUrl, IconUrl),
        (LintRuleCatalog.ChartType, Type),
        (LintRuleCatalog.ChartDependencies, Dependencies),
        (LintRuleCatalog.ChartVersionSemVer2, SemVer2),
    ];

    /// <summary>Runs the rules; gives Chart.yaml if it could be read.</summary>
    public static ChartYamlFile? Check(LintRun run)
    {
        if (run.Source.KindOf(ChartYamlFile.Name) == SourceKind.Folder)
        {
            run.Report(LintRuleCatalog.ChartYamlIsFile, ChartYamlFile.Name, "should be a file, not a directory");
        }

        if (Parse(run) is not { } chart)
        {
            return null;
        }

        foreach ((LintRule rule, Func<ChartYamlFile, Problem?> find) in FieldRules)
        {
            if (find(chart) is { } problem)
            {
                LintPlace place = problem.Line == 0 ? chart.Find(problem.Field) : new LintPlace(ChartYamlFile.Name, problem.Line);
                run.Report(rule, ChartYamlFile.Name, problem.Message, place);
            }
        }

        return chart;
    }

    private static ChartYamlFile? Parse(LintRun run)
    {
        try
        {
            return ChartYamlFile.Parse(GoText.FromUtf8(run.Source.Read(ChartYamlFile.Name).Span));
        }
        catch (BuildTaskException problem) when (problem is YamlException or ChartException)
        {
            run.Report(LintRuleCatalog.ChartYamlParses, ChartYamlFile.Name, "unable to parse YAML\n\t", problem, ChartYamlFile.Name);
            return null;
        }
    }

    private static Problem? UnknownFields(ChartYamlFile chart)
    {
        try
        {
            ChartYaml.DecodeMetadata(chart.Text, strict: true);
            return null;
        }
        catch (YamlException problem)
        {
            return new Problem(UnknownField(problem.Message), "failed to strictly parse chart metadata file\n\t" + problem.Message) { Line = problem.Line };
        }
    }

    private static string UnknownField(string message) => message.Split("unknown field \"") is [_, var field] ? field.TrimEnd('"') : "";

    private static Problem? Name(ChartYamlFile chart) => chart.Metadata.Name switch
    {
        "" => new Problem("name", "name is required"),
        var name when !MetadataValidation.IsBaseName(name) => new Problem("name", $"chart name {GoQuote.Quote(name)} is invalid"),
        _ => null,
    };

    private static Problem? ApiVersion(ChartYamlFile chart) => chart.Metadata.ApiVersion switch
    {
        "v1" or "v2" => null,
        "" => new Problem("apiVersion", "apiVersion is required. The value must be either \"v1\" or \"v2\""),
        var other => new Problem("apiVersion", $"apiVersion '{other}' is not valid. The value must be either \"v1\" or \"v2\""),
    };

    private static Problem? IsText(ChartYamlFile chart, string key)
    {
        try
        {
            return GoYaml.ParseMap(chart.Text).TryGet(key, out object? value) && value is not string
                ? new Problem(key, $"{key} should be of type string but it's of type {GoType.NameOf(value)}")
                : null;
        }
        catch (YamlException)
        {
            // A number that JSON does not have can be a text of Chart.yaml, but no value of a map; Helm then knows no types.
            return null;
        }
    }

    private static Problem? Version(ChartYamlFile chart)
    {
        string text = chart.Metadata.Version;
        if (text.Length == 0)
        {
            return new Problem("version", "version is required");
        }

        if (!SemanticVersion.TryParse(text, out SemanticVersion? version))
        {
            return new Problem("version", $"version '{text}' is not a valid SemVer");
        }

        return VersionConstraint.Parse(">0.0.0-0").Validate(version) is [var reason, ..] ? new Problem("version", "version " + reason) : null;
    }

    private static Problem? SemVer2(ChartYamlFile chart)
        => SemanticVersion.TryParseStrict(chart.Metadata.Version, out _)
            ? null
            : new Problem("version", $"version '{chart.Metadata.Version}' is not a valid SemVerV2");

    private static Problem? Maintainers(ChartYamlFile chart)
        => ChartYaml.Maintainers(chart.Fields)
            .Select((maintainer, index) => Maintainer(maintainer, $"maintainers[{index}]"))
            .FirstOrDefault(problem => problem is not null);

    private static Problem? Maintainer(ChartMaintainer? maintainer, string path) => maintainer switch
    {
        null => new Problem(path, "a maintainer entry is empty"),
        { Name: "" } => new Problem(path, "each maintainer requires a name"),
        { Email: not "" } when !EmailAddress.IsValid(maintainer.Email)
            => new Problem(path + ".email", $"invalid email '{maintainer.Email}' for maintainer '{maintainer.Name}'"),
        { Url: not "" } when !WebAddress.IsUrl(maintainer.Url)
            => new Problem(path + ".url", $"invalid url '{maintainer.Url}' for maintainer '{maintainer.Name}'"),
        _ => null,
    };

    private static Problem? Sources(ChartYamlFile chart)
        => chart.Metadata.Sources
            .Select((source, index) => WebAddress.IsRequestUrl(source) ? null : new Problem($"sources[{index}]", $"invalid source URL '{source}'"))
            .FirstOrDefault(problem => problem is not null);

    private static Problem? Icon(ChartYamlFile chart)
        => chart.Metadata.Icon.Length == 0 ? new Problem("icon", "icon is recommended") : null;

    private static Problem? IconUrl(ChartYamlFile chart)
        => chart.Metadata.Icon is { Length: > 0 } icon && !WebAddress.IsRequestUrl(icon) ? new Problem("icon", $"invalid icon URL '{icon}'") : null;

    private static Problem? Type(ChartYamlFile chart)
        => chart.Metadata.Type.Length > 0 && chart.Metadata.ApiVersion != "v2"
            ? new Problem("type", $"chart type is not valid in apiVersion '{chart.Metadata.ApiVersion}'. It is valid in apiVersion 'v2'")
            : null;

    private static Problem? Dependencies(ChartYamlFile chart)
        => ChartYaml.Dependencies(chart.Fields).Any() && chart.Metadata.ApiVersion != "v2"
            ? new Problem(
                "dependencies",
                $"dependencies are not valid in the Chart file with apiVersion '{chart.Metadata.ApiVersion}'. They are valid in apiVersion 'v2'")
            : null;

    private sealed record Problem(string Field, string Message)
    {
        public int Line { get; init; }
    }
}
