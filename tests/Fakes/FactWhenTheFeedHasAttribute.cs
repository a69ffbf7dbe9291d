using Xunit;

namespace BuildTasks.Fakes;

/// <summary>
/// A test that needs a package which not every feed has (<see cref="PackageFeeds"/>). Without it the test is reported as skipped, in CI too:
/// nobody can install there what no feed has.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenTheFeedHasAttribute : FactAttribute
{
    public FactWhenTheFeedHasAttribute(string package, string version)
    {
        Package = package;
        Version = version;
        Skip = PackageFeeds.Lack(package, version);
    }

    public string Package { get; }

    public string Version { get; }
}
