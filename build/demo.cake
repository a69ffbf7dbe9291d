// The main job on real input, twice: the second run shows that everything is unchanged.

void RunDemo(DirectoryPath root, DirectoryPath demo)
{
    EnsureDirectoryExists(demo);
    CleanDirectory(demo);
    var charts = MakeRepository(root.Combine("examples/charts"), demo.Combine("shop/charts"), demo.Combine("shop"));
    var gitops = MakeRepository(root.Combine("examples/gitops"), demo.Combine("gitops"), demo.Combine("gitops"));

    Information("# First run: everything is new");
    DemoPublish(charts, gitops, demo);
    Information("# Second run: nothing has changed");
    DemoPublish(charts, gitops, demo);

    Information("# Where to look");
    Information("registry       {0}", demo.Combine("registry"));
    Information("packages       {0}", demo.Combine("packages"));
    Information("pull request   {0}", demo.Combine("pull-requests"));
    Information("GitOps branch  git -C {0} log -p --branches='buildtasks/*'", gitops);
}

void DemoPublish(DirectoryPath charts, DirectoryPath gitops, DirectoryPath demo) => ChartsPublish(options =>
{
    options.Root = charts.FullPath;
    options.Destination = demo.Combine("packages").FullPath;
    options.Registries = [$"oci-layout:{demo.Combine("registry")}"];
    options.GitOps.GitOpsRepository = gitops.FullPath;
    options.GitOps.RegistryAliases = ["registry.shop.example.com/charts"];
    options.GitOps.PullRequests = demo.Combine("pull-requests").FullPath;
});

// A Git repository with one commit at a fixed time: the same demo gives the same digests everywhere.
DirectoryPath MakeRepository(DirectoryPath source, DirectoryPath target, DirectoryPath repository)
{
    CopyDirectory(source, target);
    Git(repository, "init --quiet --initial-branch=main");
    Git(repository, "add --all");
    Git(repository, "-c user.name=Demo -c user.email=demo@example.com -c commit.gpgsign=false commit --quiet --message \"Start the shop\"");
    return repository;
}

void Git(DirectoryPath folder, string arguments)
{
    var exitCode = StartProcess("git", new ProcessSettings
    {
        Arguments = arguments,
        WorkingDirectory = folder,
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z",
            ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z",
        },
    });
    if (exitCode != 0)
    {
        throw new CakeException($"git {arguments} failed with {exitCode}.");
    }
}
