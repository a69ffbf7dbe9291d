// dotnet cake build.cake --target=Publish
#addin nuget:?package=Cake.BuildTasks&version=0.1.0

var registry = Argument("registry", "oci-layout:artifacts/registry");
var gitops = Argument<string>("gitops", null);

Task("Lint")
    .Does(() => ChartsLint(options => options.Lint.Strict = true));

Task("Version")
    .Does(() =>
    {
        foreach (var chart in ChartsVersion(new VersionOptions()).Charts)
        {
            Information("{0} is at {1}", chart.Chart.Name, chart.Version);
        }
    });

Task("Publish")
    .IsDependentOn("Lint")
    .Does(async () =>
    {
        var result = await ChartsPublishAsync(options =>
        {
            options.Registries = [registry];
            options.GitOps.GitOpsRepository = gitops;
        });
        Information("{0} charts are in {1}", result.Charts.Count, registry);
    });

RunTarget(Argument("target", "Publish"));
