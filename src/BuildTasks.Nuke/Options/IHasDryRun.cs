namespace BuildTasks.Nuke;

/// <summary>Whether anything is touched. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasDryRun : INukeBuild
{
    /// <summary>Say what would happen, with the diff, and touch nothing.</summary>
    [Parameter("Say what would happen, with the diff, and touch nothing.")]
    bool? DryRun => TryGetValue<bool?>(() => DryRun);
}
