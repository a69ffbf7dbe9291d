using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests;

public class TheNukeExample
{
    [FactWhenTheFeedHasNuke]
    public async Task Builds_against_the_real_package()
    {
        string root = RepositoryRoot.Find();
        await Shell.RequireAsync(root, "dotnet", "build", "src/BuildTasks.Nuke", "-p:NukePackage=true", "--output", Path.Combine(root, "artifacts", "nuke-real"));
    }
}

/// <summary>A test that needs Nuke.Common. Where no feed has it, it is reported as skipped: CI cannot demand what nobody can install.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenTheFeedHasNukeAttribute : FactAttribute
{
    public FactWhenTheFeedHasNukeAttribute()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!Directory.Exists(Path.Combine(packages, "nuke.common", "10.1.0")))
        {
            Skip = "Nuke.Common 10.1.0 is not among the restored packages; restore examples/nuke where the feed has it.";
        }
    }
}
