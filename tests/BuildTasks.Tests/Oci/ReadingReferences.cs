using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public class ReadingReferences
{
    private const string Sha = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("oci://ghcr.io/acme/charts/web:1.2.3", "oci://ghcr.io/acme/charts/web:1.2.3")]
    [InlineData("OCI://GHCR.io/acme/web:1.2.3", "oci://ghcr.io/acme/web:1.2.3")]
    [InlineData("oci://ghcr.io:443/acme/web", "oci://ghcr.io/acme/web")]
    [InlineData("oci://localhost:5000/web:1.2.3", "oci://localhost:5000/web:1.2.3")]
    [InlineData("oci://[::1]:5000/web", "oci://[::1]:5000/web")]
    [InlineData("oci://docker.io/acme/web", "oci://registry-1.docker.io/acme/web")]
    [InlineData("oci://index.docker.io/acme/web", "oci://registry-1.docker.io/acme/web")]
    [InlineData("oci://registry-1.docker.io/acme/web", "oci://registry-1.docker.io/acme/web")]
    [InlineData("oci://ghcr.io/acme/web:1.2.3+build.5", "oci://ghcr.io/acme/web:1.2.3_build.5")]
    [InlineData("oci://ghcr.io/acme/web@" + Sha, "oci://ghcr.io/acme/web@" + Sha)]
    [InlineData("oci://ghcr.io/acme/web:1.2.3@" + Sha, "oci://ghcr.io/acme/web:1.2.3@" + Sha)]
    [InlineData("oci://ghcr.io/acme/", "oci://ghcr.io/acme")]
    [InlineData("oci://ghcr.io", "oci://ghcr.io")]
    [InlineData("oci-layout:artifacts/registry", "oci-layout:artifacts/registry")]
    [InlineData("oci-layout:/tmp/a b#web:1.2.3+x", "oci-layout:/tmp/a b#web:1.2.3_x")]
    [InlineData(@"oci-layout:C:\out#team/web:1.2.3", @"oci-layout:C:\out#team/web:1.2.3")]
    [InlineData("oci-layout:x#web@" + Sha, "oci-layout:x#web@" + Sha)]
    public void Have_one_canonical_spelling(string text, string canonical)
    {
        OciReference reference = OciReference.Parse(text);

        Assert.Equal(canonical, reference.ToString());
        Assert.Equal(reference, OciReference.Parse(canonical));
    }

    [Theory]
    [InlineData("http://ghcr.io/acme/web", "'http://ghcr.io/acme/web' is not a registry or chart reference: expected oci://HOST/PATH or oci-layout:PATH.")]
    [InlineData("ghcr.io/acme/web", "expected oci://HOST/PATH")]
    [InlineData("oci://", "expected oci://HOST/PATH")]
    [InlineData("oci-layout:", "expected oci://HOST/PATH")]
    [InlineData("oci://gh_cr/web", "expected oci://HOST/PATH")]
    [InlineData("oci://user:secret@ghcr.io/web", "'oci://user:***@ghcr.io/web' is not a registry or chart reference: expected oci://HOST/PATH")]
    [InlineData("oci://ghcr.io:99999/web", "expected oci://HOST/PATH")]
    [InlineData("oci://ghcr.io\n/web", "expected oci://HOST/PATH")]
    [InlineData("oci://ghcr.io/Acme/web", "'oci://ghcr.io/Acme/web' has an invalid repository 'Acme/web': registries take lower-case letters only.")]
    [InlineData("oci://ghcr.io/acme//web", "invalid repository 'acme//web'")]
    [InlineData("oci://ghcr.io/acme/web:", "invalid tag ''")]
    [InlineData("oci://ghcr.io/acme/web:-1", "invalid tag '-1'")]
    [InlineData("oci://ghcr.io/acme/web:1.0.0\n", "invalid tag")]
    [InlineData("oci://ghcr.io/acme/web@sha256:12", "has no digest after '@'")]
    [InlineData("oci-layout:x#:1.0.0", "invalid repository ''")]
    public void Say_what_is_wrong(string text, string fault)
    {
        Assert.False(OciReference.TryParse(text, out _, out string? found));

        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oci://ghcr.io/acme/charts", "oci://ghcr.io/acme/charts/web:1.2.3_b")]
    [InlineData("oci://ghcr.io", "oci://ghcr.io/web:1.2.3_b")]
    [InlineData("oci-layout:out", "oci-layout:out#web:1.2.3_b")]
    [InlineData("oci-layout:out#1", "oci-layout:out#1#web:1.2.3_b")]
    public void Place_charts_below_a_registry(string registry, string chart)
        => Assert.Equal(chart, OciReference.ParseRegistry(registry).ForChart("web", "1.2.3+b").ToString());

    [Fact]
    public void Refuse_a_version_in_a_place_to_push_to()
        => Assert.Contains(
            "names a tag or digest",
            Assert.Throws<BuildTaskException>(() => OciReference.ParseRegistry("oci://ghcr.io/acme/web:1.0.0")).Message,
            StringComparison.Ordinal);
}
