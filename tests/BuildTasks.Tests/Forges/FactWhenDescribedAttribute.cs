using BuildTasks.Fakes;

namespace BuildTasks.Tests.Forges;

/// <summary>A test that needs GitHub's OpenAPI description; visibly skipped without it, failing where real parts are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenDescribedAttribute : FactAttribute
{
    public FactWhenDescribedAttribute() => Skip = RealParts.SkipWithout(GitHubDescription.Missing);
}
