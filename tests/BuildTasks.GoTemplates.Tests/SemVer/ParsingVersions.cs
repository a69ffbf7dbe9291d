using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.GoTemplates.Tests.SemVer;

public class ParsingVersions
{
    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2", "1.2.0")]
    [InlineData("v1.2-rc.1+b.7", "1.2.0-rc.1+b.7")]
    [InlineData("01.02.03", "1.2.3")]
    [InlineData("1.2.3+1.2.3", "1.2.3+1.2.3")]
    [InlineData("1.2.3-5-rc", "1.2.3-5-rc")]
    [InlineData("20221209-update-renovatejson-v4", "20221209.0.0-update-renovatejson-v4")]
    public void Lenient_completes_what_is_missing(string text, string canonical)
    {
        Assert.True(SemanticVersion.TryParse(text, out SemanticVersion? version));
        Assert.Equal(canonical, version.ToString());
        Assert.Equal(text, version.Original);
    }

    [Theory]
    [InlineData("", "invalid semantic version")]
    [InlineData("1.2.3.4", "invalid semantic version")]
    [InlineData("V1.2.3", "invalid semantic version")]
    [InlineData("1.2.3-", "invalid semantic version")]
    [InlineData("1.2.beta", "invalid semantic version")]
    [InlineData(" 1.2.3", "invalid semantic version")]
    [InlineData("1.2.3\n", "invalid semantic version")]
    [InlineData("1.2.3-01", "version segment starts with 0")]
    [InlineData("1.2.3-alpha.01", "version segment starts with 0")]
    [InlineData(
        "99999999999999999999.0.0",
        "error parsing version segment: strconv.ParseUint: parsing \"99999999999999999999\": value out of range")]
    public void Lenient_says_why_it_refuses(string text, string reason)
    {
        Assert.False(SemanticVersion.TryParse(text, out _, out string? error));
        Assert.Equal(reason, error);
    }

    [Theory]
    [InlineData("", "version string empty")]
    [InlineData("1.2", "invalid semantic version")]
    [InlineData("v1.2.3", "invalid characters in version")]
    [InlineData("1.2.3.4", "invalid characters in version")]
    [InlineData("01.2.3", "version segment starts with 0")]
    [InlineData("1..3", "strconv.ParseUint: parsing \"\": invalid syntax")]
    [InlineData("1.2.3-", "invalid prerelease string")]
    [InlineData("1.2.3-a_b", "invalid prerelease string")]
    [InlineData("1.2.3-01", "version segment starts with 0")]
    [InlineData("1.2.3+", "invalid metadata string")]
    [InlineData("1.2.3+a_b", "invalid metadata string")]
    public void Strict_says_why_it_refuses(string text, string reason)
    {
        Assert.False(SemanticVersion.TryParseStrict(text, out _, out string? error));
        Assert.Equal(reason, error);
    }

    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.2.3-rc.1+build-7")]
    [InlineData("1.2.3+7-rc")]
    public void Strict_takes_complete_versions(string text)
    {
        Assert.True(SemanticVersion.TryParseStrict(text, out SemanticVersion? version));
        Assert.Equal(text, version.ToString());
    }
}
