using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class FindingCredentials : IDisposable
{
    private readonly TestRun run = new() { Access = new RegistryAccess() };

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Gives_none_when_there_is_no_file()
        => Assert.Null(await FindAsync("ghcr.io"));

    [Fact]
    public async Task Takes_the_options_then_the_given_file_then_helms_then_dockers()
    {
        run.Folder.Write("home/.docker/config.json", Auths("ghcr.io", "docker"));
        Assert.Equal("docker", (await FindAsync("ghcr.io"))!.Username);

        run.Folder.Write(HelmHome("registry/config.json"), Auths("ghcr.io", "helm"));
        Assert.Equal("helm", (await FindAsync("ghcr.io"))!.Username);

        run.Folder.Write("given.json", Auths("ghcr.io", "given"));
        run.Access = run.Access with { RegistryConfig = "given.json" };
        Assert.Equal("given", (await FindAsync("ghcr.io"))!.Username);

        run.Access = run.Access with { Username = "ada", Password = new Secret("secret of the options") };
        Assert.Equal("user 'ada' from the options", (await FindAsync("ghcr.io"))!.ToString());
    }

    [Fact]
    public async Task Goes_on_to_the_next_file_when_one_does_not_know_the_host()
    {
        run.Folder.Write(HelmHome("registry/config.json"), Auths("quay.io", "helm"));
        run.Folder.Write("home/.docker/config.json", Auths("ghcr.io", "docker"));

        Assert.Equal("docker", (await FindAsync("ghcr.io"))!.Username);
        Assert.Null(await FindAsync("ghcr.io.evil.test"));
    }

    [Theory]
    [InlineData("HELM_REGISTRY_CONFIG", "a/b.json", "a/b.json")]
    [InlineData("HELM_CONFIG_HOME", "a", "a/registry/config.json")]
    [InlineData("XDG_CONFIG_HOME", "a", "a/helm/registry/config.json")]
    [InlineData("DOCKER_CONFIG", "a", "a/config.json")]
    public async Task Follows_the_environment(string name, string value, string file)
    {
        run.Environment[name] = run.Folder[value];
        run.Folder.Write(file, Auths("ghcr.io", "ada"));

        Assert.Equal("ada", (await FindAsync("ghcr.io"))!.Username);
    }

    [Theory]
    [InlineData("ghcr.io", "ghcr.io")]
    [InlineData("https://ghcr.io", "ghcr.io")]
    [InlineData("https://ghcr.io/v2/", "ghcr.io")]
    [InlineData("GHCR.io", "ghcr.io")]
    [InlineData("localhost:5000", "localhost:5000")]
    [InlineData("https://index.docker.io/v1/", "docker.io")]
    [InlineData("docker.io", "registry-1.docker.io")]
    public async Task Reads_the_keys_that_tools_write(string key, string host)
    {
        run.Folder.Write("home/.docker/config.json", Auths(key, "ada"));

        Assert.Equal("ada", (await FindAsync(host))!.Username);
    }

    [Fact]
    public async Task Reads_every_kind_of_entry()
    {
        run.Folder.Write("home/.docker/config.json", """
            {"auths": {
              "a.test": {"username": "ada", "password": "p:w"},
              "b.test": {"auth": "YWRhOnA6dw=="},
              "c.test": {"identitytoken": "id"},
              "d.test": {"registrytoken": "tok"},
              "e.test": {}
            }}
            """);

        Assert.Equal(("ada", "p:w"), Reveal(await FindAsync("a.test")));
        Assert.Equal(("ada", "p:w"), Reveal(await FindAsync("b.test")));
        Assert.Equal("id", (await FindAsync("c.test"))!.IdentityToken!.Reveal());
        Assert.Equal("tok", (await FindAsync("d.test"))!.AccessToken!.Reveal());
        Assert.Null(await FindAsync("e.test"));
    }

    [Fact]
    public async Task Masks_what_it_finds()
    {
        run.Folder.Write("home/.docker/config.json", Auths("ghcr.io", "ada"));
        await FindAsync("ghcr.io");

        Assert.Equal("the *** is ***", run.Context.Log.Mask($"the password of ada is {Convert.ToBase64String(Encoding.UTF8.GetBytes("password of ada"))}"));
    }

    [Theory]
    [InlineData("not JSON", "is not valid JSON, line 1")]
    [InlineData("[]", "holds no JSON object")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"%%%"}}}""", "has an invalid 'auth' for 'ghcr.io'")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"YWRh"}}}""", "has an invalid 'auth' for 'ghcr.io'")]
    public async Task Names_a_broken_file(string content, string message)
    {
        string file = run.Folder.Write("home/.docker/config.json", content);

        BuildTaskException failure = await TestRun.FailAsync(() => FindAsync("ghcr.io"));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(file, failure.File);
    }

    [Theory]
    [InlineData("ada", null, "came without a password")]
    [InlineData(null, "secret", "came without a user")]
    public async Task Wants_user_and_password_together(string? user, string? password, string message)
    {
        run.Access = new RegistryAccess { Username = user, Password = password is null ? null : new Secret(password) };

        Assert.Contains(message, (await TestRun.FailAsync(() => FindAsync("ghcr.io"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_the_given_file_to_exist()
    {
        run.Access = new RegistryAccess { RegistryConfig = "missing.json" };

        Assert.Contains("'missing.json' does not exist", (await TestRun.FailAsync(() => FindAsync("ghcr.io"))).Message, StringComparison.Ordinal);
    }

    [FactWhenInstalled("sh")]
    public async Task Asks_the_helper_of_the_host_before_the_store_of_all()
    {
        WriteHelper("one", """read server; echo "{\"ServerURL\":\"$server\",\"Username\":\"one for $server\",\"Secret\":\"s1\"}" """);
        WriteHelper("all", """read server; echo "{\"ServerURL\":\"$server\",\"Username\":\"all for $server\",\"Secret\":\"s2\"}" """);
        run.Folder.Write("home/.docker/config.json", """{"credsStore":"all","credHelpers":{"ghcr.io":"one"}}""");

        Assert.Equal(("one for ghcr.io", "s1"), Reveal(await FindAsync("ghcr.io")));
        Assert.Equal(("all for https://index.docker.io/v1/", "s2"), Reveal(await FindAsync("docker.io")));
        Assert.Contains("docker-credential-all (named in ", (await FindAsync("quay.io"))!.Source, StringComparison.Ordinal);
    }

    [FactWhenInstalled("sh")]
    public async Task Takes_an_identity_token_of_a_helper()
    {
        WriteHelper("one", """echo '{"Username":"<token>","Secret":"identity"}' """);
        run.Folder.Write("home/.docker/config.json", """{"credsStore":"one"}""");

        Assert.Equal("identity", (await FindAsync("ghcr.io"))!.IdentityToken!.Reveal());
    }

    [FactWhenInstalled("sh")]
    public async Task Goes_on_when_a_helper_knows_nothing()
    {
        WriteHelper("one", "echo 'credentials not found in native keychain'; exit 1");
        run.Folder.Write("home/.docker/config.json", """{"credsStore":"one","auths":{"ghcr.io":{"auth":"YWRhOnB3"}}}""");

        Assert.Equal(("ada", "pw"), Reveal(await FindAsync("ghcr.io")));
    }

    [FactWhenInstalled("sh")]
    public async Task Names_a_helper_that_fails()
    {
        WriteHelper("locked", "echo 'the keychain is locked' >&2; exit 3");
        WriteHelper("odd", "echo 'my secret is x'");
        run.Folder.Write("home/.docker/config.json", """{"credHelpers":{"a.test":"locked","b.test":"odd","c.test":"missing","d.test":"../evil"}}""");

        Assert.Contains(
            "docker-credential-locked exited with 3 for 'a.test': the keychain is locked. ",
            await MessageAsync("a.test"),
            StringComparison.Ordinal);
        Assert.Contains("docker-credential-odd did not answer with Username and Secret", await MessageAsync("b.test"), StringComparison.Ordinal);
        Assert.Contains("docker-credential-missing is not on the PATH", await MessageAsync("c.test"), StringComparison.Ordinal);
        Assert.Contains("docker-credential-../evil has no valid name", await MessageAsync("d.test"), StringComparison.Ordinal);

        async Task<string> MessageAsync(string host) => (await TestRun.FailAsync(() => FindAsync(host))).Message;
    }

    private Task<RegistryCredential?> FindAsync(string host)
    {
        RegistryHost parsed = RegistryHost.TryParse(host, out RegistryHost? valid) ? valid : throw new ArgumentException(host);
        return new CredentialStore(run.Access, run.Context).FindAsync(parsed, CancellationToken.None);
    }

    private void WriteHelper(string name, string script)
    {
        string path = run.Folder.Write($"bin/docker-credential-{name}", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        run.Environment["PATH"] = run.Folder["bin"];
    }

    private static string HelmHome(string path)
        => OperatingSystem.IsWindows() ? $"home/roaming/helm/{path}"
            : OperatingSystem.IsMacOS() ? $"home/Library/Preferences/helm/{path}"
            : $"home/.config/helm/{path}";

    private static string Auths(string key, string user)
        => "{\"auths\":{\"" + key + "\":{\"auth\":\"" + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:password of {user}")) + "\"}}}";

    private static (string User, string Password) Reveal(RegistryCredential? credential) => (credential!.Username, credential.Password!.Reveal());
}
