using BuildTasks.GitOps;
using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;

namespace BuildTasks;

/// <summary>Finds what is wrong with options before anything is done.</summary>
internal static class OptionFaults
{
    /// <exception cref="OptionsException">With every fault.</exception>
    public static void ThrowIfFaulty(this ChartSelection options) => Throw(options.Faults());

    /// <exception cref="OptionsException">With every fault.</exception>
    public static void ThrowIfFaulty(this VerifyOptions options) => Throw(
    [
        .. RegistryFaults.References(options.References, "verify", "oci://ghcr.io/acme/charts/web:1.2.3"),
        .. RegistryFaults.Of(options.Registry),
    ]);

    /// <exception cref="OptionsException">With every fault.</exception>
    public static void ThrowIfFaulty(this BumpOptions options) => Throw(
    [
        .. RegistryFaults.References(options.References, "bump", "oci://ghcr.io/acme/charts/web:1.2.3"),
        .. options.GitOps.GitOpsRepository is null ? ["--gitops-repository is missing: say which repository to bump, a path or a URL."] : Array.Empty<string>(),
        .. Of(options.GitOps),
        .. RegistryFaults.Of(options.Registry),
    ]);

    public static IEnumerable<string> Of(ChartSelection options)
    {
        if (options.Charts.Count == 0)
        {
            yield return "--charts is empty: say at least one folder or glob, such as 'charts/*'.";
        }

        if (options.Since is { } since && string.IsNullOrWhiteSpace(since))
        {
            yield return "--since is empty: name a branch, tag or commit, or leave it out for every chart.";
        }
    }

    public static IEnumerable<string> Of(VersionOptions options)
    {
        if (options.ChartVersion is not null && !SemanticVersion.TryParseStrict(options.ChartVersion, out _))
        {
            yield return $"--chart-version '{options.ChartVersion}' is not a semantic version such as 1.2.3 or 1.3.0-rc.1.";
        }
        else if (options.ChartVersion is not null && options.Strategy is VersionStrategy.Tag or VersionStrategy.Conventional)
        {
            yield return $"--chart-version and --strategy {options.Strategy.ToString().ToLowerInvariant()} contradict each other: "
                + "leave out one of them, or say --strategy explicit.";
        }

        if (options.Strategy is VersionStrategy.Explicit && options.ChartVersion is null)
        {
            yield return "--strategy explicit needs the version: add --chart-version 1.2.3.";
        }

        if (options.Channel is not null && !IsPrerelease(options.Channel))
        {
            yield return $"--channel '{options.Channel}' cannot stand in a version: "
                + "use letters, digits, '-' and '.', such as pr.42; a number must not begin with 0.";
        }

        if (options.BuildMetadata is not null && !SemanticVersion.TryParseStrict($"1.0.0+{options.BuildMetadata}", out _))
        {
            yield return $"--build-metadata '{options.BuildMetadata}' cannot stand in a version: use letters, digits, '-' and '.'.";
        }

        if (options.AppVersion.Length == 0)
        {
            yield return "--app-version is empty: say keep, version or the appVersion itself.";
        }
    }

    public static IEnumerable<string> Of(LintRules rules)
    {
        foreach (string id in rules.EnableRules.Concat(rules.DisableRules).Where(id => LintRuleCatalog.Find(id) is null))
        {
            yield return $"There is no lint rule '{id}'{NearestName.Hint(id, LintRuleCatalog.All.Select(rule => rule.Id))}";
        }

        if (rules.KubeVersion is { } version && !IsKubernetesVersion(version))
        {
            yield return $"--kube-version '{version}' is not a version of Kubernetes such as 1.31.";
        }
    }

    public static IEnumerable<string> Of(PackageOptions options)
    {
        if (options.Concurrency < 0)
        {
            yield return $"--concurrency {options.Concurrency} is negative; 0 is the number of processors.";
        }
    }

    public static IEnumerable<string> Of(GitOpsTarget target)
    {
        if (target.GitOpsFiles.Count == 0)
        {
            yield return "--gitops-files is empty: say at least one glob, such as '**/*.yaml'.";
        }

        if (target.GitOpsBranch is { Length: 0 })
        {
            yield return "--gitops-branch is empty: name a branch, or leave it out for the repository's default branch.";
        }

        if (target.CommitAuthor is { } author && CommitIdentity.ParseAuthor(author) is null)
        {
            yield return $"--commit-author '{author}' is not of the form 'Name <mail>'.";
        }

        if (string.IsNullOrWhiteSpace(target.CommitMessage))
        {
            yield return "--commit-message is empty: write a title, such as 'chore: bump {chart} to {version}'.";
        }

        if (target.ForgeUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? api) && api.Scheme is "https" or "http" && api.UserInfo.Length == 0))
        {
            yield return $"--forge-url '{UrlText.WithoutPasswords(url)}' is not an http(s) address such as https://github.example.com/api/v3.";
        }
    }

    private static bool IsPrerelease(string text)
        => SemanticVersion.TryParseStrict($"1.0.0-{text}", out SemanticVersion? version) && version.Prerelease == text;

    private static bool IsKubernetesVersion(string text)
    {
        try
        {
            KubeVersion.Parse(text);
            return true;
        }
        catch (RenderException)
        {
            return false;
        }
    }

    private static void Throw(IEnumerable<string> found)
    {
        string[] faults = [.. found];
        if (faults.Length > 0)
        {
            throw new OptionsException(faults);
        }
    }
}
