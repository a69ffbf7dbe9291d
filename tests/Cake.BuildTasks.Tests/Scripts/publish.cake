// A build that plans, versions, lints and publishes; what it reads off the results it prints behind "> ".
#addin nuget:?package=Cake.BuildTasks&version=0.1.0

void Print(string name, IEnumerable<string> values) => Information("> {0}: {1}", name, string.Join(", ", values));

Task("Check").Does(() =>
{
    var plan = ChartsPlan(new PlanOptions { Exclude = ["charts/shop"] });
    Print("plan", plan.Included.Select(chart => $"{chart.Name} in {chart.Path}"));

    var versions = ChartsVersion(options =>
    {
        options.Charts = ["charts/web"];
        options.ChartVersion = "3.0.0-rc.1";
    });
    Print("version", versions.Charts.Select(version => $"{version.Chart.Name} {version.Previous} -> {version.Version}"));

    var lint = ChartsLint(options => options.Lint.Strict = true);
    Print("lint", lint.Charts.Select(chart => $"{chart.Name} {chart.Findings.Count}"));
});

Task("Publish").IsDependentOn("Check").Does(() =>
{
    var result = ChartsPublish(new PublishOptions
    {
        Registries = ["oci-layout:registry"],
        GitOps = new GitOpsTarget
        {
            GitOpsRepository = "../gitops",
            RegistryAliases = ["registry.shop.example.com/charts"],
            PullRequests = "pull-requests",
        },
    });
    Print("published", result.Charts.SelectMany(chart => chart.Pushed).Select(chart => $"{chart.Name} {chart.Status}"));
    Print("digest", result.Charts[0].Pushed.Select(chart => chart.Digest));
    Print("pull requests", result.Bump.Deliveries.Select(delivery => $"{delivery.PullRequest.Branch} {delivery.PullRequest.State}"));
});

Task("Publish again").IsDependentOn("Publish").Does(async () =>
{
    var result = await ChartsPublishAsync(options =>
    {
        options.Registries = ["oci-layout:registry"];
        options.GitOps.GitOpsRepository = "../gitops";
        options.GitOps.RegistryAliases = ["registry.shop.example.com/charts"];
        options.GitOps.PullRequests = "pull-requests";
    });
    Print("published again", result.Charts.SelectMany(chart => chart.Pushed).Select(chart => $"{chart.Name} {chart.Status}"));
    Print("pull requests again", result.Bump.Deliveries.Select(delivery => $"{delivery.PullRequest.Branch} {delivery.PullRequest.State}"));
});

// The steps of it one by one, with the type names of Cake that a script may use beside the addin's.
Task("Step by step").IsDependentOn("Publish again").Does(async () =>
{
    var package = await ChartsPackageAsync(new PackageOptions { Charts = ["charts/web"], Strategy = VersionStrategy.Explicit, ChartVersion = "2.3.9" });
    Print("package", package.Charts.Select(chart => new FilePath(chart.File).GetFilename().ToString()));

    var push = ChartsPush(options =>
    {
        options.Charts = ["charts/web"];
        options.ChartVersion = "2.4.0";
        options.Registries = ["oci-layout:registry"];
    });
    Print("push", push.Charts.SelectMany(chart => chart.Pushed).Select(chart => chart.Reference));

    var verify = await ChartsVerifyAsync(options => options.References = ["oci-layout:registry#web:2.4.0"]);
    Print("verify", verify.Charts.Select(chart => $"{chart.Name} {chart.Version} {chart.Digest == push.Charts[0].Pushed[0].Digest}"));

    var bump = ChartsBump(options =>
    {
        options.References = ["oci-layout:registry#web:2.4.0"];
        options.DryRun = true;
        options.GitOps.GitOpsRepository = "../gitops";
        options.GitOps.RegistryAliases = ["registry.shop.example.com/charts"];
    });
    Print("bump", bump.Changes.Select(change => $"{change.Path} {change.OldValue} -> {change.NewValue}"));

    Context.Log.Write(Verbosity.Normal, LogLevel.Information, "{0}", "> done");
});

RunTarget(Argument("target", "Step by step"));
