using BuildTasks.Helm.Lint;

namespace BuildTasks.Helm.Tests.Lint;

public class TakingAddresses
{
    [Theory]
    [InlineData("https://example.com/icon.png", true)]
    [InlineData("http:foo", true)]
    [InlineData("mailto:a@example.com", true)]
    [InlineData("file:///x", true)]
    [InlineData("data:image/png;base64,AAAA", true)]
    [InlineData("/absolute", false)]
    [InlineData("relative", false)]
    [InlineData("", false)]
    [InlineData("*", false)]
    [InlineData("//host/path", false)]
    [InlineData("http://", true)]
    [InlineData("http://a b/", false)]
    [InlineData("http://host/a b", true)]
    [InlineData("http://host/%zz", false)]
    [InlineData("http://host:port/", false)]
    [InlineData("http://host:80:80/", false)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("http://[::1/", false)]
    [InlineData("http://[nope]/", false)]
    [InlineData(":x", false)]
    [InlineData("1x:y", false)]
    [InlineData("ht\ttp://x", false)]
    [InlineData("http://u:p@host/", true)]
    [InlineData("http://u{:p@host/", false)]
    public void A_source_or_an_icon(string text, bool valid) => Assert.Equal(valid, WebAddress.IsRequestUrl(text));

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("example.com", true)]
    [InlineData("example.com:8080/x?y#z", true)]
    [InlineData("http//example.com", false)]
    [InlineData("a.b", false)]
    [InlineData("localhost", false)]
    [InlineData("http://localhost", true)]
    [InlineData("http://10.0.0.1:80/", true)]
    [InlineData(".example.com", false)]
    [InlineData("https://exa mple.com", false)]
    [InlineData("https://münchen.example/", true)]
    [InlineData("irc://example.com", false)]
    [InlineData("https://github.com/user-name", true)]
    [InlineData("https://a_b.example.com", true)]
    public void A_maintainers_page(string text, bool valid) => Assert.Equal(valid, WebAddress.IsUrl(text));

    [Theory]
    [InlineData("ada@example.com", true)]
    [InlineData("ada.b+c@mail.example.co.uk", true)]
    [InlineData("\"ada b\"@example.com", true)]
    [InlineData("ada@localhost", false)]
    [InlineData("not-mail", false)]
    [InlineData("ada@@example.com", false)]
    [InlineData("ada@example.c0m", true)]
    [InlineData("ada@example.123", false)]
    [InlineData("=?utf-8?q?a?=@example.com", false)]
    [InlineData("Ada <ada@example.com>", false)]
    [InlineData("üda@exämple.com", true)]
    public void A_maintainers_mail(string text, bool valid) => Assert.Equal(valid, EmailAddress.IsValid(text));

    [Fact]
    public void A_long_address_takes_no_longer_than_others_of_its_length()
    {
        string labels = string.Concat(Enumerable.Repeat("a.a-", 400));

        Assert.False(EmailAddress.IsValid($"a@{labels}!"));
        Assert.False(WebAddress.IsUrl($"http://{labels}! x"));
    }

    [Theory]
    [InlineData("Service", "a.b", "a DNS-1035 label must consist of lower case alphanumeric characters or '-'")]
    [InlineData("Namespace", "A", "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-'")]
    [InlineData("clusterrole", "a%/", "[metadata.name: Invalid value: \"a%/\": may not contain '/', metadata.name: Invalid value: \"a%/\": may not contain '%']")]
    [InlineData("Role", "..", "may not be '..'")]
    public void A_name_that_Kubernetes_refuses(string kind, string name, string reason)
        => Assert.Contains(reason, KubernetesNames.Problem(new KubernetesObject("v1", kind, name, "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Deployment", "a.b-1")]
    [InlineData("CertificateSigningRequest", "Anything Goes")]
    [InlineData("Role", "system:node")]
    public void A_name_that_Kubernetes_takes(string kind, string name)
        => Assert.Null(KubernetesNames.Problem(new KubernetesObject("v1", kind, name, "")));
}
