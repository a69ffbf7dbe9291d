namespace BuildTasks.Oci;

/// <summary>What a user can do about a registry's refusal.</summary>
/// <param name="host">The registry.</param>
/// <param name="access">The options it was reached with.</param>
/// <param name="credential">The credential that was used; null when there was none.</param>
/// <param name="files">The files that were searched for one.</param>
/// <param name="wait">What the registry said about when to come back; null when nothing.</param>
internal sealed class RegistryAdvice(RegistryHost host, RegistryAccess access, RegistryCredential? credential, IReadOnlyList<string> files, TimeSpan? wait)
{
    /// <summary>One or two sentences for an answer.</summary>
    public string For(int status, IReadOnlyList<RegistryError> errors, string body) => status switch
    {
        401 => credential is null ? NoCredential() : $"The registry did not accept {credential}: check that it is current, and meant for {host}.",
        403 => credential is null
            ? NoCredential()
            : $"{Capitalised(credential)} may not do this: give it the permission to write packages, "
                + "and check that the path belongs to it (ghcr.io: GITHUB_TOKEN with 'packages: write').",
        404 when errors.Any(error => error.Code == "BLOB_UNKNOWN") => "The registry has lost a part of the chart: push it again with --force.",
        404 => "The registry does not know this repository and does not create it: "
            + "create the project (Harbor, GitLab), the repository (Google Artifact Registry) "
            + "or the repository with the chart's name (Amazon ECR) first, and check the path.",
        400 when access.PlainHttp && body.Contains("HTTPS", StringComparison.Ordinal) => "The registry speaks HTTPS: leave out --plain-http.",
        400 when access.PlainHttp && body.Length == 0
            => "If the registry speaks HTTPS, leave out --plain-http; else check that the address is that of a registry for charts.",
        400 when errors.Any(error => error.Code == "TAG_INVALID") || body.Contains("ImageTagAlreadyExists", StringComparison.Ordinal)
            => "The registry does not let this tag be changed: publish a new version instead.",
        405 or 406 or 415 => "The registry does not take OCI artifacts: check that the address is that of a registry for charts.",
        409 or 412 => "The registry does not let this tag be changed: publish a new version instead.",
        413 => "The chart is larger than the registry, or a proxy before it, takes.",
        429 => TooManyRequests(),
        >= 500 => "The registry failed, also when asked again: try later, or look at its log.",
        _ => "Check that the address is that of a registry for charts.",
    };

    private string NoCredential()
    {
        string searched = files.Count == 0 ? "" : $" or found in {string.Join(", ", files)}";
        return $"No credentials for {host} were given{searched}: "
            + $"log in with 'docker login {host}' or 'helm registry login {host}', or say --username and BUILDTASKS_PASSWORD.";
    }

    private string TooManyRequests()
    {
        string limited = wait is { } time
            ? FormattableString.Invariant($"The registry limits requests and asks to wait {time.TotalSeconds:0} s.")
            : "The registry limits requests.";
        return $"{limited} {(credential is null ? "Log in for a higher limit, or try again later." : "Try again later.")}";
    }

    private static string Capitalised(RegistryCredential credential)
    {
        string text = credential.ToString();
        return string.Concat(text[..1].ToUpperInvariant(), text[1..]);
    }
}
