using BuildTasks;
using BuildTasks.Nuke;
using Nuke.Common;
using Nuke.Common.Tooling;

// dotnet run --project build -- PublishCharts --build-tasks-since origin/main
class Build : NukeBuild, IPublishCharts, ILintCharts
{
    public static int Main() => Execute<Build>(build => ((IPublishCharts)build).PublishCharts);

    // What every run of this build has in common stands here; parameters say the rest.
    Configure<PublishOptions> IPublishCharts.PublishChartsSettings => options => options with
    {
        Registries = ["oci://ghcr.io/acme/charts"],
    };
}
