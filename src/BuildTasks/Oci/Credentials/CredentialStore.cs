namespace BuildTasks.Oci;

/// <summary>
/// Finds the credential for a host: the options, then the given config file, Helm's and Docker's. Every secret found is masked
/// in the log from then on.
/// </summary>
internal sealed class CredentialStore(RegistryAccess access, BuildContext context)
{
    /// <summary>The files looked into, in order, for messages.</summary>
    public IReadOnlyList<string> Files => [.. ConfigFiles()];

    /// <summary>The credential for <paramref name="host"/>; null when none is known.</summary>
    public async Task<RegistryCredential?> FindAsync(RegistryHost host, CancellationToken cancellationToken)
    {
        RegistryCredential? credential = FromOptions() ?? await FromFilesAsync(host, cancellationToken).ConfigureAwait(false);
        foreach (Secret? secret in new[] { credential?.Password, credential?.IdentityToken, credential?.AccessToken })
        {
            if (secret is not null)
            {
                context.Log.Add(secret);
            }
        }

        return credential;
    }

    private RegistryCredential? FromOptions() => (access.Username, access.Password) switch
    {
        (null or "", null) => null,
        ({ Length: > 0 } user, { } password) => new RegistryCredential(user, "the options") { Password = password },
        (_, null) => throw new BuildTaskException(
            $"The registry user '{access.Username}' came without a password: give both, or neither to use the config files."),
        _ => throw new BuildTaskException("The registry password came without a user: give both, or neither to use the config files."),
    };

    private async Task<RegistryCredential?> FromFilesAsync(RegistryHost host, CancellationToken cancellationToken)
    {
        if (access.RegistryConfig is { } given && !File.Exists(context.Resolve(given)))
        {
            throw new BuildTaskException($"The registry config file '{given}' does not exist.") { File = given };
        }

        foreach (string path in ConfigFiles().Where(File.Exists))
        {
            DockerConfigFile file = await DockerConfigFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (await file.FindAsync(host, context, cancellationToken).ConfigureAwait(false) is { } credential)
            {
                return credential;
            }
        }

        return null;
    }

    private IEnumerable<string> ConfigFiles()
    {
        if (access.RegistryConfig is { } given)
        {
            yield return context.Resolve(given);
        }

        if ((Variable("HELM_REGISTRY_CONFIG") ?? Below(HelmConfigHome(), "registry", "config.json")) is { } helm)
        {
            yield return context.Resolve(helm);
        }

        if (Below(Variable("DOCKER_CONFIG") ?? Below(Home(), ".docker"), "config.json") is { } docker)
        {
            yield return context.Resolve(docker);
        }
    }

    // Helm's own order (helm/helm pkg/helmpath): its variable, XDG's, the system's place.
    private string? HelmConfigHome()
        => Variable("HELM_CONFIG_HOME")
            ?? Below(Variable("XDG_CONFIG_HOME"), "helm")
            ?? (OperatingSystem.IsWindows() ? Below(Variable("APPDATA"), "helm")
                : OperatingSystem.IsMacOS() ? Below(Home(), "Library", "Preferences", "helm")
                : Below(Home(), ".config", "helm"));

    private string? Home() => Variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");

    private string? Variable(string name) => context.Environment(name) is { Length: > 0 } value ? value : null;

    private static string? Below(string? folder, params string[] parts) => folder is null ? null : Path.Combine([folder, .. parts]);
}
