using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>What <c>helm template</c> can be asked for. Options that only matter with a cluster or a repository are not among them.</summary>
public sealed record TemplateOptions
{
    /// <summary>The path of the chart: a folder or a .tgz.</summary>
    public required string Chart { get; init; }

    /// <summary>The name of the release; default <c>release-name</c>.</summary>
    public string ReleaseName { get; init; } = "release-name";

    /// <summary>A template that gives the name of the release instead (<c>--name-template</c>); default none.</summary>
    public string NameTemplate { get; init; } = "";

    /// <summary>The namespace (<c>--namespace</c>); default <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The values that are put over the chart's; default none.</summary>
    public ValuesOptions Values { get; init; } = new();

    /// <summary>The version of Kubernetes (<c>--kube-version</c>); default that of <see cref="KubeVersion.Default"/>.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>API versions in addition to the known ones (<c>--api-versions</c>); default none.</summary>
    public IReadOnlyList<string> ApiVersions { get; init; } = [];

    /// <summary>Patterns of templates, relative to the chart; only what they made is shown (<c>--show-only</c>). Default: everything.</summary>
    public IReadOnlyList<string> ShowOnly { get; init; } = [];

    /// <summary>Whether the files of crds/ are shown too (<c>--include-crds</c>); default false.</summary>
    public bool IncludeCrds { get; init; }

    /// <summary>Whether hooks that are tests are left out (<c>--skip-tests</c>); default false.</summary>
    public bool SkipTests { get; init; }

    /// <summary>Whether all hooks are left out (<c>--no-hooks</c>); default false.</summary>
    public bool NoHooks { get; init; }

    /// <summary>Whether it is rendered as an upgrade (<c>--is-upgrade</c>); default false.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>Whether values are not checked against schemas (<c>--skip-schema-validation</c>); default false.</summary>
    public bool SkipSchemaValidation { get; init; }

    /// <summary>Reads a schema at an http(s) URL; default null: such references are refused, where Helm downloads. No flag of Helm's.</summary>
    public Func<string, ReadOnlyMemory<byte>?>? ReadRemoteSchema { get; init; }

    /// <summary>A folder to write the manifests to, instead of showing them (<c>--output-dir</c>); default none.</summary>
    public string OutputDirectory { get; init; } = "";

    /// <summary>Whether <see cref="OutputDirectory"/> gets a folder with the release's name (<c>--release-name</c>); default false.</summary>
    public bool UseReleaseName { get; init; }

    /// <summary>Whether output that is not valid YAML is shown too, and lines of the level DEBUG (<c>--debug</c>); default false.</summary>
    public bool Debug { get; init; }

    /// <summary>The absolute folder that all paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether a hook is shown.</summary>
    internal bool Shows(Manifest hook) => !NoHooks && !(SkipTests && hook.IsTest);
}
