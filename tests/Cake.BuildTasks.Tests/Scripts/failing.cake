// One task for each thing that goes wrong.
#addin nuget:?package=Cake.BuildTasks&version=0.1.0

// Cake waits for a task that is given back: a failure must not get lost between.
Task("Lint").Does(() => ChartsLintAsync(options => options.Charts = ["charts/ledger"]));

Task("Publish").Does(() => ChartsPublish(options => options.Registries = ["oci-layout:registry"]));

Task("WrongOptions").Does(() => ChartsVersion(options =>
{
    options.ChartVersion = "one";
    options.Channel = "pr_42";
}));

Task("NoCharts").Does(() => ChartsPlan(options => options.Charts = ["helm/*"]));

Task("BrokenYaml").Does(() => ChartsPlan(options => options.Charts = ["broken"]));

RunTarget(Argument<string>("target"));
