namespace BuildTasks.Nuke;

/// <summary>The GitOps repository and how it is changed. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasGitOpsTarget : INukeBuild
{
    /// <summary>The GitOps repository: a path, https:// or ssh://; without it nothing is bumped.</summary>
    [Parameter("The GitOps repository: a path, https:// or ssh://; without it nothing is bumped.")]
    string? GitOpsRepository => TryGetValue(() => GitOpsRepository);

    /// <summary>The branch of the GitOps repository; without it, its default branch.</summary>
    [Parameter("The branch of the GitOps repository; without it, its default branch.")]
    string? GitOpsBranch => TryGetValue(() => GitOpsBranch);

    /// <summary>Globs of the files to look for chart versions in.</summary>
    [Parameter("Globs of the files to look for chart versions in.")]
    string[]? GitOpsFiles => TryGetValue(() => GitOpsFiles);

    /// <summary>How the change reaches the GitOps branch.</summary>
    [Parameter("How the change reaches the GitOps branch.")]
    GitOpsMode? GitOpsMode => TryGetValue<GitOpsMode?>(() => GitOpsMode);

    /// <summary>Other repoURLs that name the same charts, such as a registry's mirror.</summary>
    [Parameter("Other repoURLs that name the same charts, such as a registry's mirror.")]
    string[]? RegistryAliases => TryGetValue(() => RegistryAliases);

    /// <summary>Fail when the GitOps repository has no place for a chart.</summary>
    [Parameter("Fail when the GitOps repository has no place for a chart.")]
    bool? RequireBump => TryGetValue<bool?>(() => RequireBump);

    /// <summary>Replace a later version with an earlier one.</summary>
    [Parameter("Replace a later version with an earlier one.")]
    bool? AllowDowngrade => TryGetValue<bool?>(() => AllowDowngrade);

    /// <summary>Replace version constraints that the new version does not satisfy.</summary>
    [Parameter("Replace version constraints that the new version does not satisfy.")]
    bool? ReplaceConstraints => TryGetValue<bool?>(() => ReplaceConstraints);

    /// <summary>Rewrite sources that Argo CD cannot sync (oci:// with chart) into the valid form.</summary>
    [Parameter("Rewrite sources that Argo CD cannot sync (oci:// with chart) into the valid form.")]
    bool? Fix => TryGetValue<bool?>(() => Fix);

    /// <summary>The title of commits and pull requests.</summary>
    [Parameter("The title of commits and pull requests.")]
    string? CommitMessage => TryGetValue(() => CommitMessage);

    /// <summary>The author of commits, as 'Name &lt;mail&gt;'; without it, as git is set up.</summary>
    [Parameter("The author of commits, as 'Name <mail>'; without it, as git is set up.")]
    string? CommitAuthor => TryGetValue(() => CommitAuthor);

    /// <summary>Add a Signed-off-by line to commits.</summary>
    [Parameter("Add a Signed-off-by line to commits.")]
    bool? SignOff => TryGetValue<bool?>(() => SignOff);

    /// <summary>Labels of the pull request, created where missing.</summary>
    [Parameter("Labels of the pull request, created where missing.")]
    string[]? Labels => TryGetValue(() => Labels);

    /// <summary>Open the pull request as a draft.</summary>
    [Parameter("Open the pull request as a draft.")]
    bool? Draft => TryGetValue<bool?>(() => Draft);

    /// <summary>Which service takes the pull requests.</summary>
    [Parameter("Which service takes the pull requests.")]
    ForgeKind? Forge => TryGetValue<ForgeKind?>(() => Forge);

    /// <summary>The forge's API address, for GitHub Enterprise.</summary>
    [Parameter("The forge's API address, for GitHub Enterprise.")]
    string? ForgeUrl => TryGetValue(() => ForgeUrl);

    /// <summary>The forge's token, also used for git over https to the same host.</summary>
    [Parameter("The forge's token, also used for git over https to the same host.")]
    [Secret]
    string? ForgeToken => TryGetValue(() => ForgeToken);

    /// <summary>The folder for the local forge's pull requests.</summary>
    [Parameter("The folder for the local forge's pull requests.")]
    string? PullRequests => TryGetValue(() => PullRequests);
}
