namespace BuildTasks;

/// <summary>How registries are reached. Credentials that are not given here are looked up in Helm's and Docker's config.json.</summary>
public record RegistryAccess
{
    /// <summary>The user for all registries of this run. Default: null, from the config files.</summary>
    [Option("The registry user; without it, credentials come from Helm's and Docker's config.json.", placeholder: "NAME")]
    public string? Username { get; set; }

    /// <summary>The password or token that goes with <see cref="Username"/>. Only ever sent to the registry and to its token server.</summary>
    [Option("The registry password or token.", placeholder: "SECRET")]
    public Secret? Password { get; set; }

    /// <summary>A Docker-style config.json to read credentials from, before the usual places. Default: null.</summary>
    [Option("A Docker-style config.json with credentials, read before the usual places.", placeholder: "FILE", paths: OptionPaths.FromFolder)]
    public string? RegistryConfig { get; set; }

    /// <summary>Speaks HTTP instead of HTTPS. Default: false; loopback registries need it too.</summary>
    [Option("Speak HTTP instead of HTTPS to registries.")]
    public bool PlainHttp { get; set; }

    /// <summary>PEM certificates to trust besides the system's. Default: null.</summary>
    [Option("A PEM file with certificate authorities to trust besides the system's.", placeholder: "FILE", paths: OptionPaths.FromFolder)]
    public string? CaFile { get; set; }

    /// <summary>Accepts any certificate. Default: false.</summary>
    [Option("Accept any TLS certificate of registries.")]
    public bool Insecure { get; set; }
}
