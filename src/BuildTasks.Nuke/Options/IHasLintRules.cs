namespace BuildTasks.Nuke;

/// <summary>What lint checks and when it fails. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasLintRules : INukeBuild
{
    /// <summary>Warnings fail the run too.</summary>
    [Parameter("Warnings fail the run too.")]
    bool? Strict => TryGetValue<bool?>(() => Strict);

    /// <summary>Values files to lint every chart with, in order.</summary>
    [Parameter("Values files to lint every chart with, in order.")]
    string[]? ValuesFiles => TryGetValue(() => ValuesFiles);

    /// <summary>Values in the form key=value to lint every chart with.</summary>
    [Parameter("Values in the form key=value to lint every chart with.")]
    string[]? Set => TryGetValue(() => Set);

    /// <summary>Lint the charts under charts/ too.</summary>
    [Parameter("Lint the charts under charts/ too.")]
    bool? WithSubcharts => TryGetValue<bool?>(() => WithSubcharts);

    /// <summary>The Kubernetes version to render and to check deprecations for.</summary>
    [Parameter("The Kubernetes version to render and to check deprecations for.")]
    string? KubeVersion => TryGetValue(() => KubeVersion);

    /// <summary>Ids of lint rules to run that are off by default, such as missing-values.</summary>
    [Parameter("Ids of lint rules to run that are off by default, such as missing-values.")]
    string[]? EnableRules => TryGetValue(() => EnableRules);

    /// <summary>Ids of lint rules to leave out.</summary>
    [Parameter("Ids of lint rules to leave out.")]
    string[]? DisableRules => TryGetValue(() => DisableRules);

    /// <summary>Lint each chart once with every ci/*-values.yaml that it has, as chart-testing does.</summary>
    [Parameter("Lint each chart once with every ci/*-values.yaml that it has, as chart-testing does.")]
    bool? CiValues => TryGetValue<bool?>(() => CiValues);

    /// <summary>Download schemas that a values.schema.json refers to by http(s), as Helm does.</summary>
    [Parameter("Download schemas that a values.schema.json refers to by http(s), as Helm does.")]
    bool? RemoteSchemas => TryGetValue<bool?>(() => RemoteSchemas);

    /// <summary>Charts must name maintainers, and deprecated ones must not, as in chart-testing.</summary>
    [Parameter("Charts must name maintainers, and deprecated ones must not, as in chart-testing.")]
    bool? RequireMaintainers => TryGetValue<bool?>(() => RequireMaintainers);

    /// <summary>Keys of Chart.yaml that Helm does not know are errors, as in chart-testing.</summary>
    [Parameter("Keys of Chart.yaml that Helm does not know are errors, as in chart-testing.")]
    bool? RejectUnknownKeys => TryGetValue<bool?>(() => RejectUnknownKeys);

    /// <summary>Charts that changed must have a higher version than on the base that --since names, as in chart-testing.</summary>
    [Parameter("Charts that changed must have a higher version than on the base that --since names, as in chart-testing.")]
    bool? RequireVersionIncrement => TryGetValue<bool?>(() => RequireVersionIncrement);
}
