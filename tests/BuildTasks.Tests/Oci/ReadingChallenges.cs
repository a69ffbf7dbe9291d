using System.Net.Http.Headers;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public class ReadingChallenges
{
    [Theory]
    [InlineData("Basic realm=\"a, b\"", "Basic", "a, b", null, null)]
    [InlineData("basic", "Basic", "", null, null)]
    [InlineData("Bearer realm=\"https://t.test/token\",service=\"s\",scope=\"repository:a/b:pull,push\"", "Bearer", "https://t.test/token", "s", "repository:a/b:pull,push")]
    [InlineData("bearer  Realm = https://t.test/token , service=s", "Bearer", "https://t.test/token", "s", null)]
    [InlineData("Bearer realm=\"quoted \\\" and \\\\\"", "Bearer", "quoted \" and \\", null, null)]
    public void Takes_them_apart(string header, string scheme, string realm, string? service, string? scope)
        => Assert.Equal(new AuthenticationChallenge(scheme, realm, service, scope), AuthenticationChallenge.Choose([AuthenticationHeaderValue.Parse(header)]));

    [Fact]
    public void Prefers_tokens_to_passwords()
    {
        AuthenticationHeaderValue[] offered = [new("Negotiate"), new("Basic"), new("Bearer", "realm=x")];

        Assert.Equal("Bearer", AuthenticationChallenge.Choose(offered)?.Scheme);
    }

    [Fact]
    public void Knows_when_it_cannot_answer()
        => Assert.Null(AuthenticationChallenge.Choose([new AuthenticationHeaderValue("Negotiate")]));
}
