namespace BuildTasks;

/// <summary>Where a chart's version comes from.</summary>
public enum VersionStrategy
{
    /// <summary>Chart.yaml as it is.</summary>
    Chart,

    /// <summary><see cref="VersionOptions.ChartVersion"/>, the same for every chart.</summary>
    Explicit,

    /// <summary>Git tags <c>NAME-1.2.3</c>, <c>NAME/v1.2.3</c> or <c>v1.2.3</c>; between tags the next patch with a height.</summary>
    Tag,

    /// <summary>Conventional Commits that touch the chart's folder since its last tag.</summary>
    Conventional,
}

/// <summary>Options of <c>version</c>.</summary>
public record VersionOptions : ChartSelection
{
    /// <summary>Where versions come from. Default: <see cref="VersionStrategy.Chart"/>.</summary>
    [Option("Where chart versions come from.")]
    public VersionStrategy Strategy { get; set; } = VersionStrategy.Chart;

    /// <summary>The version for <see cref="VersionStrategy.Explicit"/>; giving it selects that strategy. SemVer 2. Default: null.</summary>
    [Option("The version to give every chart; selects the explicit strategy.", placeholder: "VERSION")]
    public string? ChartVersion { get; set; }

    /// <summary>
    /// A pre-release channel, such as <c>pr.42</c> or <c>alpha</c>: <c>1.2.3</c> becomes <c>1.2.4-pr.42.3f2a1c</c>, with the short commit at the end.
    /// Default: null, a release.
    /// </summary>
    [Option("Make pre-releases of this channel, such as pr.42: 1.2.3 becomes 1.2.4-pr.42.COMMIT.", placeholder: "NAME")]
    public string? Channel { get; set; }

    /// <summary><c>keep</c>, <c>version</c> (same as the chart's version), or the appVersion itself. Default: <c>keep</c>.</summary>
    [Option("keep, version (the same as the chart's version), or an appVersion.", placeholder: "VALUE")]
    public string AppVersion { get; set; } = "keep";

    /// <summary>Build metadata to append after <c>+</c>. Default: null, none: a <c>+</c> is spelled differently in each GitOps form.</summary>
    [Option("Build metadata to append after a +; registries store it as _.", placeholder: "TEXT")]
    public string? BuildMetadata { get; set; }

    /// <summary>Writes versions into Chart.yaml, changing only their bytes. Default: false.</summary>
    [Option("Write the versions into Chart.yaml, changing nothing else in it.")]
    public bool Write { get; set; }

    internal override IEnumerable<string> Faults() => base.Faults().Concat(OptionFaults.Of(this));
}
