namespace BuildTasks.Nuke;

/// <summary>How registries are reached. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasRegistryAccess : INukeBuild
{
    /// <summary>The registry user; without it, credentials come from Helm's and Docker's config.json.</summary>
    [Parameter("The registry user; without it, credentials come from Helm's and Docker's config.json.")]
    string? Username => TryGetValue(() => Username);

    /// <summary>The registry password or token.</summary>
    [Parameter("The registry password or token.")]
    [Secret]
    string? Password => TryGetValue(() => Password);

    /// <summary>A Docker-style config.json with credentials, read before the usual places.</summary>
    [Parameter("A Docker-style config.json with credentials, read before the usual places.")]
    string? RegistryConfig => TryGetValue(() => RegistryConfig);

    /// <summary>Speak HTTP instead of HTTPS to registries.</summary>
    [Parameter("Speak HTTP instead of HTTPS to registries.")]
    bool? PlainHttp => TryGetValue<bool?>(() => PlainHttp);

    /// <summary>A PEM file with certificate authorities to trust besides the system's.</summary>
    [Parameter("A PEM file with certificate authorities to trust besides the system's.")]
    string? CaFile => TryGetValue(() => CaFile);

    /// <summary>Accept any TLS certificate of registries.</summary>
    [Parameter("Accept any TLS certificate of registries.")]
    bool? Insecure => TryGetValue<bool?>(() => Insecure);
}
