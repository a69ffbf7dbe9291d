using BuildTasks;
using Cake.BuildTasks;
using Cake.Core;
using Cake.Frosting;

return new CakeHost().Run(args);

[TaskName("Lint")]
public sealed class LintTask : FrostingTask
{
    public override void Run(ICakeContext context) => context.ChartsLint(options => options.Lint.Strict = true);
}

[TaskName("Publish")]
[IsDependentOn(typeof(LintTask))]
public sealed class PublishTask : AsyncFrostingTask
{
    public override Task RunAsync(ICakeContext context) => context.ChartsPublishAsync(options =>
    {
        options.Registries = ["oci://ghcr.io/acme/charts"];
        options.GitOps.GitOpsRepository = "https://github.com/acme/gitops";
    });
}

[TaskName("Default")]
[IsDependentOn(typeof(PublishTask))]
public sealed class DefaultTask : FrostingTask;
