namespace BuildTasks.Nuke;

/// <summary>Where packages go. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasChartPackages : INukeBuild
{
    /// <summary>The folder for the .tgz files.</summary>
    [Parameter("The folder for the .tgz files.")]
    string? Destination => TryGetValue(() => Destination);

    /// <summary>How many charts are worked on at once; 0 is the number of processors.</summary>
    [Parameter("How many charts are worked on at once; 0 is the number of processors.")]
    int? Concurrency => TryGetValue<int?>(() => Concurrency);
}
