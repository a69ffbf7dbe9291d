namespace BuildTasks.Nuke;

/// <summary>Where charts are pushed to. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasRegistries : INukeBuild
{
    /// <summary>Registries to push to: oci://host/path or oci-layout:PATH.</summary>
    [Parameter("Registries to push to: oci://host/path or oci-layout:PATH.")]
    string[]? Registries => TryGetValue(() => Registries);

    /// <summary>Replace a published version that has other content.</summary>
    [Parameter("Replace a published version that has other content.")]
    bool? Force => TryGetValue<bool?>(() => Force);
}
