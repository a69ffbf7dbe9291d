using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Lint;

/// <summary>What charts are linted with.</summary>
public sealed record LintSettings
{
    /// <summary>The values that the user gives, as <see cref="UserValues"/> reads them. Default: none.</summary>
    public GoMap Values { get; init; } = [];

    /// <summary>
    /// Whether maps in <see cref="Values"/> keep the defaults that charts put into them, so that a chart sees those of the charts before it, as
    /// in <c>helm lint ONE TWO</c>; not for several threads at once then. Default: false.
    /// </summary>
    public bool SharesValues { get; init; }

    /// <summary>The namespace of the release. Default: <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The Kubernetes version for capabilities and deprecations. Default: null, Helm's own.</summary>
    public KubeVersion? KubeVersion { get; init; }

    /// <summary>Whether values are checked against values.schema.json. Default: true.</summary>
    public bool ValidatesSchema { get; init; } = true;

    /// <summary>The ids of rules to run besides those that run by default. Default: none.</summary>
    public IReadOnlyCollection<string> EnabledRules { get; init; } = [];

    /// <summary>The ids of rules whose findings are left out. Default: none.</summary>
    public IReadOnlyCollection<string> DisabledRules { get; init; } = [];

    /// <summary>Whether exactly the rules of <c>helm lint</c> run, whatever else is switched on or off. Default: false.</summary>
    public bool OnlyHelmRules { get; init; }

    /// <summary>What templates are rendered with. Default: Helm's functions and limits.</summary>
    public RenderOptions Rendering { get; init; } = new();

    /// <summary>How large charts may be. Default: Helm's limits.</summary>
    public ArchiveLimits Limits { get; init; } = ArchiveLimits.Default;

    /// <summary>Receives what <c>helm lint</c> writes to standard error, such as values that <c>required</c> misses.</summary>
    public HelmLog Log { get; init; } = new();
}
