using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.GoTemplates.Tests.SemVer;

public class OrderingVersions
{
    [Fact]
    public void Follows_the_list_of_the_specification()
    {
        string[] ascending =
        [
            "1.0.0-0", "1.0.0-2", "1.0.0-11", "1.0.0-Beta", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
            "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0",
        ];
        SemanticVersion[] versions = ascending.Select(SemanticVersion.Parse).ToArray();
        for (int i = 0; i < versions.Length; i++)
        {
            for (int j = 0; j < versions.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(versions[i].CompareTo(versions[j])));
            }
        }
    }

    [Fact]
    public void Ignores_build_metadata_and_the_v()
    {
        Assert.Equal(SemanticVersion.Parse("1.2.3+a"), SemanticVersion.Parse("v1.2.3+b"));
        Assert.Equal(SemanticVersion.Parse("1.2.3+a").GetHashCode(), SemanticVersion.Parse("v1.2.3+b").GetHashCode());
    }

    [Theory]
    [InlineData("1.2.3", "1.2.4", "1.3.0", "2.0.0")]
    [InlineData("v1.2.3-rc.1+b", "v1.2.3", "v1.3.0", "v2.0.0")]
    [InlineData("1.2.3+b", "1.2.4", "1.3.0", "2.0.0")]
    public void Increments_drop_what_follows(string text, string patch, string minor, string major)
    {
        SemanticVersion version = SemanticVersion.Parse(text);
        Assert.Equal(patch, version.IncPatch().Original);
        Assert.Equal(minor, version.IncMinor().Original);
        Assert.Equal(major, version.IncMajor().Original);
    }
}
