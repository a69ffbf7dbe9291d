namespace BuildTasks.Nuke;

/// <summary>Charts that are published already. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasPublishedCharts : INukeBuild
{
    /// <summary>Published charts: oci://host/path/NAME:VERSION or oci-layout:PATH#NAME:VERSION.</summary>
    [Parameter("Published charts: oci://host/path/NAME:VERSION or oci-layout:PATH#NAME:VERSION.")]
    string[]? References => TryGetValue(() => References);
}
