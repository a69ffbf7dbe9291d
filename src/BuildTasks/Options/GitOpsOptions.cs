namespace BuildTasks;

/// <summary>How a change reaches the GitOps repository.</summary>
public enum GitOpsMode
{
    /// <summary>A branch and a pull request that is found again and updated by later runs.</summary>
    PullRequest,

    /// <summary>A commit straight on the target branch.</summary>
    Direct,
}

/// <summary>Which service takes pull requests.</summary>
public enum ForgeKind
{
    /// <summary>From the repository's host: GitHub for github.com (and with <see cref="GitOpsTarget.ForgeUrl"/>), local for a path.</summary>
    Auto,

    /// <summary>GitHub or GitHub Enterprise.</summary>
    GitHub,

    /// <summary>The branch is pushed and the pull request is a Markdown file; no server.</summary>
    Local,
}

/// <summary>The GitOps repository and how it is changed.</summary>
public record GitOpsTarget
{
    /// <summary>The GitOps repository: a path, an <c>https://</c> or an <c>ssh://</c> URL. Default: null, no bump.</summary>
    [Option("The GitOps repository: a path, https:// or ssh://; without it nothing is bumped.", placeholder: "URL", paths: OptionPaths.FromFolder)]
    public string? GitOpsRepository { get; set; }

    /// <summary>The branch to change. Default: null, the repository's default branch.</summary>
    [Option("The branch of the GitOps repository; without it, its default branch.", placeholder: "NAME")]
    public string? GitOpsBranch { get; set; }

    /// <summary>Globs of the files to look in. Default: every YAML and JSON file.</summary>
    [Option("Globs of the files to look for chart versions in.", placeholder: "GLOB")]
    public IList<string> GitOpsFiles { get; set; } = ["**/*.yaml", "**/*.yml", "**/*.json"];

    /// <summary>Pull request or direct push. Default: <see cref="GitOpsMode.PullRequest"/>.</summary>
    [Option("How the change reaches the GitOps branch.")]
    public GitOpsMode GitOpsMode { get; set; } = GitOpsMode.PullRequest;

    /// <summary>Other names of the registry, such as an HTTP repository's URL, that sources may use for the same charts. Default: none.</summary>
    [Option("Other repoURLs that name the same charts, such as a registry's mirror.", placeholder: "URL")]
    public IList<string> RegistryAliases { get; set; } = [];

    /// <summary>Fails when the GitOps repository has no place for a chart. Default: false, a warning.</summary>
    [Option("Fail when the GitOps repository has no place for a chart.")]
    public bool RequireBump { get; set; }

    /// <summary>Replaces a later version with an earlier one. Default: false.</summary>
    [Option("Replace a later version with an earlier one.")]
    public bool AllowDowngrade { get; set; }

    /// <summary>Replaces a version constraint that the new version does not satisfy. Default: false, it is reported.</summary>
    [Option("Replace version constraints that the new version does not satisfy.")]
    public bool ReplaceConstraints { get; set; }

    /// <summary>Rewrites sources that Argo CD cannot sync (<c>oci://</c> with <c>chart</c>) into the valid form. Default: false, a warning.</summary>
    [Option("Rewrite sources that Argo CD cannot sync (oci:// with chart) into the valid form.")]
    public bool Fix { get; set; }

    /// <summary>
    /// The commit's and pull request's title; <c>{chart}</c>, <c>{version}</c> and <c>{previous}</c> are replaced. Default: <c>chore: bump {chart}
    /// to {version}</c>.
    /// </summary>
    [Option("The title of commits and pull requests.", placeholder: "TEXT")]
    public string CommitMessage { get; set; } = "chore: bump {chart} to {version}";

    /// <summary>The commit's author, <c>Name &lt;mail&gt;</c>. Default: null, as git is set up, else BuildTasks.</summary>
    [Option("The author of commits, as 'Name <mail>'; without it, as git is set up.", placeholder: "AUTHOR")]
    public string? CommitAuthor { get; set; }

    /// <summary>Adds a Signed-off-by line. Default: false.</summary>
    [Option("Add a Signed-off-by line to commits.")]
    public bool SignOff { get; set; }

    /// <summary>Labels of the pull request, created where missing. Default: none.</summary>
    [Option("Labels of the pull request, created where missing.", placeholder: "NAME")]
    public IList<string> Labels { get; set; } = [];

    /// <summary>Opens the pull request as a draft. Default: false.</summary>
    [Option("Open the pull request as a draft.")]
    public bool Draft { get; set; }

    /// <summary>Which service takes pull requests. Default: <see cref="ForgeKind.Auto"/>.</summary>
    [Option("Which service takes the pull requests.")]
    public ForgeKind Forge { get; set; } = ForgeKind.Auto;

    /// <summary>The forge's API, for GitHub Enterprise: <c>https://HOST/api/v3</c>. Default: null, https://api.github.com.</summary>
    [Option("The forge's API address, for GitHub Enterprise.", placeholder: "URL")]
    public string? ForgeUrl { get; set; }

    /// <summary>The forge's token, also used to clone and push over https to the same host. Default: null, GITHUB_TOKEN from the environment.</summary>
    [Option("The forge's token, also used for git over https to the same host.", placeholder: "SECRET")]
    public Secret? ForgeToken { get; set; }

    /// <summary>The folder for what the local forge writes. Default: <c>artifacts/pull-requests</c>.</summary>
    [Option("The folder for the local forge's pull requests.", placeholder: "PATH", paths: OptionPaths.FromFolder)]
    public string PullRequests { get; set; } = "artifacts/pull-requests";
}

/// <summary>Options of <c>bump</c>: one published chart version goes into the GitOps repository.</summary>
public record BumpOptions
{
    /// <summary>The published chart: <c>oci://host/path/NAME:VERSION</c>. Several are bumped together.</summary>
    [Option("Published charts: oci://host/path/NAME:VERSION or oci-layout:PATH#NAME:VERSION.", placeholder: "REFERENCE", positional: true, paths: OptionPaths.FromFolder)]
    public IList<string> References { get; set; } = [];

    /// <summary>Shows what would change, with the diff, and touches nothing. Default: false.</summary>
    [Option("Say what would happen, with the diff, and touch nothing.")]
    public bool DryRun { get; set; }

    /// <summary>The GitOps repository and how it is changed.</summary>
    public GitOpsTarget GitOps { get; set; } = new();

    /// <summary>How registries are reached, for digests of pinned sources.</summary>
    public RegistryAccess Registry { get; set; } = new();
}
