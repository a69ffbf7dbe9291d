namespace BuildTasks.Nuke;

/// <summary>Where chart versions come from. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasChartVersions : INukeBuild
{
    /// <summary>Where chart versions come from.</summary>
    [Parameter("Where chart versions come from.")]
    VersionStrategy? Strategy => TryGetValue<VersionStrategy?>(() => Strategy);

    /// <summary>The version to give every chart; selects the explicit strategy.</summary>
    [Parameter("The version to give every chart; selects the explicit strategy.")]
    string? ChartVersion => TryGetValue(() => ChartVersion);

    /// <summary>Make pre-releases of this channel, such as pr.42: 1.2.3 becomes 1.2.4-pr.42.COMMIT.</summary>
    [Parameter("Make pre-releases of this channel, such as pr.42: 1.2.3 becomes 1.2.4-pr.42.COMMIT.")]
    string? Channel => TryGetValue(() => Channel);

    /// <summary>keep, version (the same as the chart's version), or an appVersion.</summary>
    [Parameter("keep, version (the same as the chart's version), or an appVersion.")]
    string? AppVersion => TryGetValue(() => AppVersion);

    /// <summary>Build metadata to append after a +; registries store it as _.</summary>
    [Parameter("Build metadata to append after a +; registries store it as _.")]
    string? BuildMetadata => TryGetValue(() => BuildMetadata);

    /// <summary>Write the versions into Chart.yaml, changing nothing else in it.</summary>
    [Parameter("Write the versions into Chart.yaml, changing nothing else in it.")]
    bool? Write => TryGetValue<bool?>(() => Write);
}
