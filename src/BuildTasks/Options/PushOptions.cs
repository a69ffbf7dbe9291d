namespace BuildTasks;

/// <summary>Options of <c>push</c>: everything from the version on.</summary>
public record PushOptions : PackageOptions
{
    /// <summary>
    /// Where charts go: <c>oci://host/path</c> or <c>oci-layout:PATH</c>, several at once. Default: <c>oci-layout:artifacts/registry</c>,
    /// an OCI image layout on disk that needs no server.
    /// </summary>
    [Option("Registries to push to: oci://host/path or oci-layout:PATH.", placeholder: "REGISTRY", paths: OptionPaths.FromFolder)]
    public IList<string> Registries { get; set; } = ["oci-layout:artifacts/registry"];

    /// <summary>Replaces a published version that has other content. A tag that holds no chart is never replaced. Default: false.</summary>
    [Option("Replace a published version that has other content.")]
    public bool Force { get; set; }

    /// <summary>How registries are reached.</summary>
    public RegistryAccess Registry { get; set; } = new();

    /// <summary>Says exactly what would happen, in <c>publish</c> with the diff, and touches nothing. Default: false.</summary>
    [Option("Say what would happen, with the diff, and touch nothing.")]
    public bool DryRun { get; set; }

    internal override IEnumerable<string> Faults() => base.Faults().Concat(RegistryFaults.Of(this));
}

/// <summary>Options of <c>verify</c>.</summary>
public record VerifyOptions
{
    /// <summary>Published charts: <c>oci://host/path/NAME:VERSION</c> or <c>oci-layout:PATH#NAME:VERSION</c>.</summary>
    [Option("Published charts: oci://host/path/NAME:VERSION or oci-layout:PATH#NAME:VERSION.", placeholder: "REFERENCE", positional: true, paths: OptionPaths.FromFolder)]
    public IList<string> References { get; set; } = [];

    /// <summary>How registries are reached.</summary>
    public RegistryAccess Registry { get; set; } = new();
}
