using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class FailingRegistries : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Are_asked_again_after_a_passing_failure(int status)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("HEAD", "/manifests/", FakeRegistry.Status(status), FakeRegistry.Drop);
        registry.Fail("POST", "/uploads/", FakeRegistry.Status(status));
        registry.Fail("PUT", "/manifests/", FakeRegistry.Status(status));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
        Assert.Equal(4, run.Time.Waits.Count);
        Assert.Contains($"was answered with {status}; trying again in", run.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Are_not_asked_again_after_a_final_failure(int status)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("HEAD", "/manifests/", FakeRegistry.Status(status));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(status, failure.Status);
        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task Are_given_up_after_five_repetitions_with_growing_waits()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("HEAD", "/manifests/", [.. Enumerable.Repeat(FakeRegistry.Status(503), 6)]);

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(503, failure.Status);
        Assert.Equal(6, registry.Lines.Count);
        Assert.Equal(5, run.Time.Waits.Count);
        Assert.True(run.Time.Waits[4] > run.Time.Waits[0]);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    public async Task Are_left_alone_as_long_as_they_ask(string retryAfter, int seconds)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("HEAD", "/manifests/", FakeRegistry.Status(429, retryAfter));

        await run.PushAsync(run.Pack(), registry);

        Assert.Equal([TimeSpan.FromSeconds(seconds)], run.Time.Waits);
    }

    [Fact]
    public async Task End_the_push_at_once_when_they_ask_for_more_than_five_minutes()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/manifests/", FakeRegistry.Status(429, "301", "TOOMANYREQUESTS", "slow down"));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Empty(run.Time.Waits);
        Assert.Equal(
            $"PUT http://{registry.Host}/v2/charts/web/manifests/1.0.0 was answered with 429 Too Many Requests (TOOMANYREQUESTS: slow down). "
            + "The registry limits requests and asks to wait 301 s. Log in for a higher limit, or try again later.",
            failure.Message);
    }

    [Fact]
    public async Task Get_the_rest_of_an_upload_that_broke_off()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        byte[] chartYaml = "apiVersion: v2\nname: web\nversion: 1.0.0\n"u8.ToArray();
        PackagedChart chart = TestChart.PackBytes(run.Folder, "web", "1.0.0", ("Chart.yaml", chartYaml), ("big.bin", Random(3_000_000)));
        registry.Fail("PUT", "/uploads/", registry.DropAfter(10));
        await run.PushAsync(chart, registry);
        await run.VerifyAsync($"oci://{registry.Host}/charts/web:1.0.0");

        FakeRequest status = Assert.Single(
            registry.Requests, request => request.Method == "GET" && request.Path.Contains("/uploads/", StringComparison.Ordinal));
        FakeRequest rest = registry.Requests.Last(request => request.Method == "PUT" && request.Path == status.Path);
        Assert.Equal(204, status.Status);
        Assert.Equal(201, rest.Status);
        Assert.Contains(rest.BodyLength + 10, new[] { chart.Size, Config.Length });
    }

    [Fact]
    public async Task Get_the_whole_blob_again_when_they_forgot_the_upload()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/uploads/", async context =>
        {
            await registry.DropAfter(10)(context);
            registry.ForgetUploads();
        });

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
    }

    [Fact]
    public async Task Get_the_whole_blob_again_when_the_connection_is_cut_before_anything_arrives()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/uploads/", FakeRegistry.Drop, FakeRegistry.Status(500));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
    }

    [Fact]
    public async Task That_store_another_manifest_are_found_out()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/manifests/", FakeRegistry.WrongDigest(201));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("was sent a manifest with sha256:", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "DENIED", "No credentials for")]
    [InlineData(404, "NAME_UNKNOWN", "create the project (Harbor, GitLab), the repository (Google Artifact Registry) or the repository with the chart's name (Amazon ECR) first")]
    [InlineData(413, "SIZE_INVALID", "larger than the registry")]
    [InlineData(415, "UNSUPPORTED", "does not take OCI artifacts")]
    [InlineData(400, "TAG_INVALID", "publish a new version instead")]
    public async Task Are_quoted_with_advice(int status, string code, string advice)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/manifests/", FakeRegistry.Status(status, code: code, message: "no"));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(status, failure.Status);
        Assert.Equal("PUT", failure.Method);
        Assert.Equal([new RegistryError(code, "no")], failure.Errors);
        Assert.Contains($"({code}: no)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_answer_in_no_form_of_their_own_are_quoted_shortly()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/manifests/", async context =>
        {
            context.Response.StatusCode = 418;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "<html>\n" + new string('x', 100_000));
        });

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(2000, failure.Body.Length);
        Assert.InRange(failure.Message.Length, 100, 700);
        Assert.Contains("(<html> xxx", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_web_sites_are_not_said_to_hold_something_else()
    {
        await using LoopbackServer site = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return Task.CompletedTask;
        });

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), $"oci://{site.Address.Authority}/charts"));

        Assert.Equal(
            $"GET {site.Address}v2/charts/web/manifests/1.0.0 was answered with a web page. "
            + "Check that the address is that of a registry, and whether a proxy or a login page stands before it.",
            failure.Message);
    }

    [Fact]
    public async Task That_quote_a_secret_in_JSON_are_quoted_without_it()
    {
        const string Secret = "p\"<a>&ss";
        run.Context.Log.Add(new Secret(Secret));
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("PUT", "/manifests/", FakeRegistry.Status(400, message: $"{Secret} is wrong"));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("(UNKNOWN: *** is wrong)", failure.Message, StringComparison.Ordinal);
        Assert.Equal("*** is wrong", Assert.Single(failure.Errors).Message);
        Assert.Contains("\"message\":\"*** is wrong\"", failure.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_do_not_listen_are_named()
    {
        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), "oci://127.0.0.1:1/charts"));

        Assert.Contains("HEAD http://127.0.0.1:1/v2/charts/web/manifests/1.0.0 got no answer: Connection refused", failure.Message, StringComparison.Ordinal);
        Assert.Equal(5, run.Time.Waits.Count);
    }

    [Fact]
    public async Task With_plain_http_get_advice_when_spoken_to_with_tls()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        run.Access = new RegistryAccess();

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("say --plain-http", failure.Message, StringComparison.Ordinal);
        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task With_an_unknown_authority_get_advice()
    {
        using TestCertificates certificates = new();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(certificate: certificates.Server);
        run.Access = new RegistryAccess();

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("the host's certificate is not trusted (", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--ca-file", failure.Message, StringComparison.Ordinal);
        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task With_an_authority_from_a_file_are_trusted_for_their_own_name_alone()
    {
        using TestCertificates certificates = new();
        using TestCertificates others = new();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(certificate: certificates.Server);
        run.Folder.Write("ca.pem", certificates.AuthorityPem);
        run.Folder.Write("other.pem", others.AuthorityPem);

        run.Access = new RegistryAccess { CaFile = "ca.pem" };
        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
        await using FakeRegistry elsewhere = await FakeRegistry.StartAsync(certificate: certificates.Elsewhere);
        Assert.Contains("it is for another host", (await TestRun.FailAsync(() => run.PushAsync(run.Pack(), elsewhere))).Message, StringComparison.Ordinal);

        run.Access = new RegistryAccess { CaFile = "other.pem" };
        Assert.Contains("is not trusted", (await TestRun.FailAsync(() => run.PushAsync(run.Pack(), registry))).Message, StringComparison.Ordinal);

        run.Access = new RegistryAccess { Insecure = true };
        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack("worker"), registry)).Status);
    }

    [Theory]
    [InlineData("missing.pem", "cannot be read")]
    [InlineData("empty.pem", "holds no certificate")]
    public async Task Need_a_readable_authority_file(string file, string message)
    {
        run.Folder.Write("empty.pem", "nothing");
        run.Access = new RegistryAccess { CaFile = file };

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), "oci://127.0.0.1:1/charts"));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(file, failure.File);
    }

    private const string Config = """{"name":"web","version":"1.0.0","apiVersion":"v2"}""";

    private static byte[] Random(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
