using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

/// <summary>Registries that ask who comes.</summary>
public sealed class LettingIn : IDisposable
{
    private static readonly RegistryAccess Ada = new() { PlainHttp = true, Username = FakeRegistryGate.User, Password = new Secret(FakeRegistryGate.Password) };

    private readonly TestRun run = new() { Access = Ada };

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task With_basic_authentication_asks_once_in_a_run()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });

        await run.PushAsync(run.Pack(), registry);
        await run.PushAsync(run.Pack("worker"), registry);

        Assert.Equal(13, registry.Requests.Count);
        Assert.Single(registry.Requests, request => request.Status == 401);
    }

    [Fact]
    public async Task With_tokens_costs_one_request_for_each_repository()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate() });
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, registry);
        await run.PushAsync(run.Pack("worker"), registry);

        Assert.Equal(6 + 6 + 2 + 1, registry.Requests.Count);
        Assert.Equal(
            ["?service=fake&scope=repository%3Acharts%2Fweb%3Apull%2Cpush", "?service=fake&scope=repository%3Acharts%2Fworker%3Apull%2Cpush"],
            registry.Requests.Where(request => request.Path == "/token").Select(request => request.Query));

        registry.Forget();
        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(chart, registry)).Status);
        Assert.Equal(["HEAD /v2/charts/web/manifests/1.0.0 -> 200"], registry.Lines);
    }

    [Fact]
    public async Task With_tokens_for_everybody_needs_no_credentials()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate { Anonymous = true } });
        run.Access = new RegistryAccess { PlainHttp = true };

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
        Assert.All(registry.Requests.Where(request => request.Path == "/token"), request => Assert.Empty(request.Authorization));
    }

    [Fact]
    public async Task Asks_for_reading_alone_when_nothing_is_written()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate() });
        PushedChart pushed = await run.PushAsync(run.Pack(), registry);
        registry.Forget();

        await run.VerifyAsync(pushed.Reference);

        Assert.Contains(registry.Requests, request => request.Query == "?service=fake&scope=repository%3Acharts%2Fweb%3Apull");
    }

    [Fact]
    public async Task Fetches_a_new_token_before_the_old_one_expires()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate { Life = 60 } });
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, registry);
        registry.Forget();

        run.Time.Advance(TimeSpan.FromSeconds(56));
        await run.PushAsync(chart, registry);

        Assert.Equal(["GET /token -> 200", "HEAD /v2/charts/web/manifests/1.0.0 -> 200"], registry.Lines);
    }

    [Fact]
    public async Task Fetches_a_new_token_when_the_registry_refuses_the_old_one_in_the_middle()
    {
        TokenGate gate = new();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = gate });
        registry.Fail("POST", "/uploads/", context =>
        {
            gate.Expire();
            return FakeRegistry.Status(503)(context);
        });

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
        Assert.Contains(registry.Requests, request => request is { Status: 401, Method: "POST" or "PUT" });
    }

    [Theory]
    [InlineData("auth", """{"identitytoken":"identity-token-of-ada"}""")]
    [InlineData("auth and identity", """{"auth":"YWRhOg==","identitytoken":"identity-token-of-ada"}""")]
    public async Task Exchanges_an_identity_token(string what, string entry)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate() });
        string config = run.Folder.Write("config.json", $$$"""{"auths":{"{{{registry.Host}}}":{{{entry}}}}}""");
        run.Access = new RegistryAccess { PlainHttp = true, RegistryConfig = config };

        Assert.True(PushStatus.Pushed == (await run.PushAsync(run.Pack(), registry)).Status, what);
        Assert.Single(registry.Requests, request => request is { Method: "POST", Path: "/token" });
    }

    [Theory]
    [InlineData(false, "The registry did not accept user 'ada' from the options")]
    [InlineData(true, "The token server does not accept user 'ada' from the options")]
    public async Task Says_whose_credentials_were_refused(bool tokens, string advice)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = tokens ? new TokenGate() : new BasicGate() });
        run.Access = Ada with { Password = new Secret("wrong password") };

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(401, failure.Status);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong password", failure.ToString() + run.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_credentials_were_looked_for()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        run.Access = new RegistryAccess { PlainHttp = true };
        run.Environment["HELM_REGISTRY_CONFIG"] = "/helm/config.json";
        run.Environment["DOCKER_CONFIG"] = "/docker";

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains(
            $"No credentials for {registry.Host} were given or found in /helm/config.json, /docker/config.json",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://tokens.test", "names 'ftp://tokens.test' as its token server")]
    [InlineData("/token", "names '/token' as its token server")]
    [InlineData("http://user:pw@tokens.test/", "which is no http address")]
    public async Task Sends_no_credentials_to_a_strange_token_server(string realm, string message)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new TokenGate { Realm = realm } });

        Assert.Contains(message, (await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_no_credentials_from_an_encrypted_registry_to_an_unencrypted_token_server()
    {
        using TestCertificates certificates = new();
        await using FakeRegistry tokens = await FakeRegistry.StartAsync();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(
            new FakeRegistry { Gate = new TokenGate { Realm = new Uri(tokens.Address, "/token").ToString() } }, certificates.Server);
        run.Access = Ada with { PlainHttp = false, Insecure = true };

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("is an unencrypted token server", failure.Message, StringComparison.Ordinal);
        Assert.Empty(tokens.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sends_no_credentials_to_the_object_store_behind_a_registry(bool tokens)
    {
        await using FakeRegistry store = await FakeRegistry.StartAsync();
        FakeRegistryGate gate = tokens ? new TokenGate() : new BasicGate();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = gate, ObjectStore = store });

        PushedChart pushed = await run.PushAsync(run.Pack(), registry);
        await run.VerifyAsync(pushed.Reference);

        Assert.Equal(2, store.Requests.Count(request => request.Method == "PUT"));
        Assert.Equal(2, store.Requests.Count(request => request.Method == "GET"));
        Assert.All(store.Requests, request => Assert.Empty(request.Authorization));
        Assert.DoesNotContain("s3cret", run.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_answer_a_challenge_of_another_host()
    {
        await using FakeRegistry store = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate(), ObjectStore = store });

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Equal(401, failure.Status);
        Assert.All(store.Requests, request => Assert.Empty(request.Authorization));
    }

    [Fact]
    public async Task Does_not_follow_redirects_from_https_to_http()
    {
        using TestCertificates certificates = new();
        await using FakeRegistry store = await FakeRegistry.StartAsync();
        await using FakeRegistry registry = await FakeRegistry.StartAsync(certificate: certificates.Server);
        run.Access = new RegistryAccess { Insecure = true };
        registry.Fail("HEAD", "/manifests/", context =>
        {
            context.Response.Redirect(store.Address.ToString());
            return Task.CompletedTask;
        });

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("redirects from https to http", failure.Message, StringComparison.Ordinal);
        Assert.Empty(store.Requests);
    }

    [Fact]
    public async Task Does_not_follow_redirects_in_a_circle()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("HEAD", "/manifests/", [.. Enumerable.Repeat<Func<Microsoft.AspNetCore.Http.HttpContext, Task>>(
            context =>
            {
                context.Response.Redirect(context.Request.Path);
                return Task.CompletedTask;
            },
            10)]);

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), registry));

        Assert.Contains("redirects more than 5 times", failure.Message, StringComparison.Ordinal);
    }
}
