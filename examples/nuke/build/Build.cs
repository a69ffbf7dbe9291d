using BuildTasks;
using BuildTasks.Nuke;
using Nuke.Common;
using Nuke.Common.Tooling;

// dotnet run --project build -- PublishCharts --build-tasks-since origin/main
class Build : NukeBuild, IPublishCharts, ILintCharts
{
    public static int Main() => Execute<Build>(build => ((IPublishCharts)build).PublishCharts);

    // What all runs have in common stands in .nuke/parameters.json; this is for what parameters cannot say.
    Configure<PublishOptions> IPublishCharts.PublishChartsSettings => options => options with
    {
        Lint = options.Lint with { Strict = options.Lint.Strict || IsServerBuild },
    };
}
