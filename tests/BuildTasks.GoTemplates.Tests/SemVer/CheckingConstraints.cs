using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.GoTemplates.Tests.SemVer;

public class CheckingConstraints
{
    [Theory]
    [InlineData("1.2.3", "1.2.3 !1.2.4 !1.2.3-rc")]
    [InlineData("=1.2", "1.2.0 1.2.9 !1.3.0")]
    [InlineData("!=1.2.3", "1.2.4 !1.2.3 !1.2.4-rc")]
    [InlineData("!=4.1", "5.1.0 4.2.0 !4.1.0 !4.1.1")]
    [InlineData("!=4.x", "5.1.0 !4.1.0")]
    [InlineData("!=4.1-alpha", "4.1.0 !4.1.0-alpha")]
    [InlineData(">1.1", "4.1.0 1.2.0 !1.1.0 !1.1.9")]
    [InlineData(">11", "12.0.0 !11.9.9 !10.0.0")]
    [InlineData(">0-0", "1.0.0 !0.0.1-alpha !0.0.0-alpha")]
    [InlineData(">1.2.3-alpha.1", "1.2.3-alpha.2 1.3.3-alpha.2 1.2.3 !1.2.3-alpha.1")]
    [InlineData(">=1.1", "1.1.0 4.1.0 !1.0.9 !4.1.0-beta")]
    [InlineData("=>1.1.*", "1.1.0 !1.0.9")]
    [InlineData(">=1.25-0", "v1.25.3-gke.1 1.25.0-alpha 1.25.0 !1.24.9")]
    [InlineData("<11", "10.9.9 !11.0.0 !11.1.0")]
    [InlineData("<0-z", "0.0.0-alpha !0.0.0")]
    [InlineData("<=11", "11.2.3 1.2.3 !12.0.0")]
    [InlineData("=<1.1", "1.1.5 0.9.0 !1.2.0")]
    [InlineData("~1.2.3", "1.2.4 !1.2.2 !1.3.0")]
    [InlineData("~>1", "1.9.0 !2.0.0")]
    [InlineData("~0.0.0", "0.0.0 5.6.7")]
    [InlineData("~*", "0.0.0 5.6.7 !5.6.7-rc")]
    [InlineData("^1.2.3", "1.2.3 1.9.0 !1.2.2 !2.0.0")]
    [InlineData("^0.2.3", "0.2.9 !0.3.0 !1.2.3")]
    [InlineData("^0.0.3", "0.0.3 !0.0.4 !0.1.3")]
    [InlineData("^0.0", "0.0.9 !0.1.0 !1.0.0")]
    [InlineData("^0", "0.9.0 !1.0.0")]
    [InlineData("^1.2.0-alpha.2", "1.2.0-beta 1.3.0-alpha 1.2.0 !1.2.0-alpha.1")]
    [InlineData("*", "0.0.0 1.2.3 !1.2.3-rc")]
    [InlineData("x", "3.0.0")]
    [InlineData("*-0", "1.2.3 1.2.3-rc")]
    [InlineData("1.2 - 1.4.5", "1.2.0 1.4.5 !1.1.9 !1.4.6")]
    [InlineData("1.0.0 - 2.0.0, <=1.5", "1.5.9 !1.6.0")]
    [InlineData("1.0.0-rc - 2.0.0", "1.0.0-rc 1.5.0-beta 2.0.0 !2.0.1")]
    [InlineData(">=1.1, <2, !=1.2.3 || > 3", "1.1.0 4.0.0 !1.2.3 !3.0.0 !3.1.0")]
    [InlineData(">= 1.0.0  <= 2.0.0-beta || > 3", "1.0.1-beta !3.0.1-beta 4.0.0")]
    [InlineData(">=1.2.3\t<2.0.0", "1.9.9 !2.0.0")]
    public void Accepts_and_rejects(string text, string versions)
    {
        VersionConstraint constraint = VersionConstraint.Parse(text);
        foreach (string version in versions.Split(' '))
        {
            bool rejected = version.StartsWith('!');
            SemanticVersion parsed = SemanticVersion.Parse(version.TrimStart('!'));
            Assert.True(constraint.IsSatisfiedBy(parsed) == !rejected, $"{text} and {version}");
            Assert.Equal(rejected, constraint.Validate(parsed).Count > 0);
        }
    }

    [Theory]
    [InlineData("", "improper constraint: \"\"")]
    [InlineData("foo", "improper constraint: \"foo\"")]
    [InlineData("1.2.3 || ", "improper constraint: \" \"")]
    [InlineData("1.2.3,", "improper constraint: \"1.2.3,\"")]
    [InlineData("12.3.4.1234", "improper constraint: \"12.3.4.1234\"")]
    [InlineData("12.3.34~ 1.2.3", "improper constraint: \"12.3.34~ 1.2.3\"")]
    [InlineData("!1.2", "improper constraint: \"!1.2\"")]
    [InlineData(">=\n\"1\"", @"improper constraint: "">=\n\""1\""""")]
    [InlineData("v1.2.3-beta.01", "constraint parser error")]
    [InlineData("1|2", "constraint parser error")]
    public void Says_why_a_constraint_is_improper(string text, string reason)
    {
        Assert.False(VersionConstraint.TryParse(text, out _, out string? error));
        Assert.Equal(reason, error);
    }

    [Theory]
    [InlineData("2.0.0", "1.2.3", "\"1.2.3\" is not equal to \"2.0.0\"")]
    [InlineData("!=1.2.3", "1.2.3", "\"1.2.3\" is equal to \"1.2.3\"")]
    [InlineData(">2.0", "1.2.3", "\"1.2.3\" is less than or equal to \"2.0\"")]
    [InlineData("<1", "1.2.3", "\"1.2.3\" is greater than or equal to \"1\"")]
    [InlineData(">=2.0.0", "1.2.3", "\"1.2.3\" is less than \"2.0.0\"")]
    [InlineData("<=1.1", "1.2.3", "\"1.2.3\" is greater than \"1.1\"")]
    [InlineData("~1.2.3", "1.3.3", "\"1.3.3\" does not have same major and minor version as \"1.2.3\"")]
    [InlineData("^1.2.3", "2.0.0", "\"2.0.0\" does not have same major version as \"1.2.3\"")]
    [InlineData("^0.0.3", "0.0.4", "\"0.0.4\" does not equal \"0.0.3\". Expect version and constraint to equal when major and minor versions are 0")]
    [InlineData(
        "^0.2.3",
        "0.3.0",
        "\"0.3.0\" does not have same minor version as \"0.2.3\". Expected minor versions to match when constraint major version is 0")]
    [InlineData(
        "<2.0.0 || >=3",
        "2.1.0-rc",
        "\"2.1.0-rc\" is a prerelease version and the constraint is only looking for release versions")]
    [InlineData("1.1, <1 || 3", "2.0.0", "\"2.0.0\" does not have same major version as \"1.1\"|\"2.0.0\" is greater than or equal to \"1\"|\"2.0.0\" is less than \"3\"")]
    public void Validate_gives_every_reason(string text, string version, string reasons)
    {
        VersionConstraint constraint = VersionConstraint.Parse(text);
        Assert.Equal(reasons.Split('|'), constraint.Validate(SemanticVersion.Parse(version)));
    }

    [Fact]
    public void Prints_itself_normalised() =>
        Assert.Equal(">=1.2 <=3 || ^4.x", VersionConstraint.Parse("1.2 - 3 || ^ 4.x").ToString());
}
