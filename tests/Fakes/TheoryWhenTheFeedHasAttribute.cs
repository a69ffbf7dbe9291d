using Xunit;

namespace BuildTasks.Fakes;

/// <summary>As <see cref="FactWhenTheFeedHasAttribute"/>, for a table.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryWhenTheFeedHasAttribute : TheoryAttribute
{
    public TheoryWhenTheFeedHasAttribute(string package, string version)
    {
        Package = package;
        Version = version;
        Skip = PackageFeeds.Lack(package, version);
    }

    public string Package { get; }

    public string Version { get; }
}
