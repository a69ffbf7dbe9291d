using BuildTasks;
using Cake.BuildTasks;
using Cake.Common;
using Cake.Core;
using Cake.Frosting;

// dotnet run --project build -- --target=Publish --registry=oci://ghcr.io/acme/charts
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
        options.Registries = [context.Argument("registry", "oci-layout:artifacts/registry")];
        options.GitOps.GitOpsRepository = context.Argument<string?>("gitops", null);
    });
}

[TaskName("Default")]
[IsDependentOn(typeof(PublishTask))]
public sealed class DefaultTask : FrostingTask;
