using BuildTasks.Configuration;
using BuildTasks.Fakes;

namespace BuildTasks.Tests.Options;

public sealed class AConfigurationFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("registrys: [oci://x/y]\n", "buildtasks.yaml:1: unknown key 'registrys', did you mean 'registries'?")]
    [InlineData("\nzzz: 1\n", "buildtasks.yaml:2: unknown key 'zzz'.")]
    [InlineData("password: hunter2\n", "buildtasks.yaml:1: 'password' is a secret and has no place in a file; set BUILDTASKS_PASSWORD in the environment.")]
    [InlineData("\n[a]: b\n", "buildtasks.yaml:2: a key must be an option's name.")]
    [InlineData("since: [a, b]\n", "buildtasks.yaml:1: 'since' takes one value.")]
    [InlineData("- a\n", "buildtasks.yaml:1: the file must be a map of options, such as 'registries: [oci://ghcr.io/acme/charts]'.")]
    public void With_a_fault_is_refused_with_its_line(string text, string expected)
        => Assert.Equal(expected, Assert.Throws<OptionsException>(() => ConfigurationFile.Parse(text, "buildtasks.yaml")).Message);

    [Fact]
    public void That_is_not_yaml_is_refused_with_its_line()
        => Assert.StartsWith(
            "buildtasks.yaml:2: this is not valid YAML: ",
            Assert.Throws<OptionsException>(() => ConfigurationFile.Parse("since: main\nstrict: a: b\n", "buildtasks.yaml")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void May_be_empty() => Assert.Empty(ConfigurationFile.Parse(string.Empty, "buildtasks.yaml").Options);

    [Theory]
    [InlineData("since:\n")]
    [InlineData("since: ~\n")]
    [InlineData("since: null\n")]
    public void Says_nothing_by_a_key_without_a_value(string text) => Assert.Empty(ConfigurationFile.Parse(text, "buildtasks.yaml").Options);

    [Fact]
    public void Of_the_repository_applies_in_its_folders()
    {
        folder.Write("repo/.git/HEAD", string.Empty);
        folder.Write("repo/buildtasks.yaml", "since: main\n");
        folder.Write("repo/charts/web/Chart.yaml", string.Empty);

        OptionSource source = ConfigurationFile.Read(null, folder["repo/charts/web"]);

        Assert.Equal(["main"], source.Options["since"].Values);
        Assert.Equal("../../buildtasks.yaml:1: since", source.Options["since"].Origin);
    }

    [Theory]
    [InlineData("charts", "deploy/*", "{repo}/deploy/*")]
    [InlineData("exclude", "a/*,{b,c}", "{repo}/a/*|{repo}/{b,c}")]
    [InlineData("destination", "../out", "{folder}/out")]
    [InlineData("registries", "oci://ghcr.io/acme,oci-layout:registry", "oci://ghcr.io/acme|oci-layout:{repo}/registry")]
    [InlineData("gitopsRepository", "../gitops", "{folder}/gitops")]
    [InlineData("gitopsRepository", "git@example.com:acme/gitops", "git@example.com:acme/gitops")]
    [InlineData("gitopsFiles", "apps/*", "apps/*")]
    public void Of_a_folder_above_has_its_paths_there(string key, string value, string expected)
    {
        folder.Write("repo/.git/HEAD", string.Empty);
        folder.Write("repo/charts/web/Chart.yaml", string.Empty);
        folder.Write("repo/buildtasks.yaml", $"{key}: '{value}'\n");

        SaidOption said = ConfigurationFile.Read(null, folder["repo/charts/web"]).Options.Values.Single();

        Assert.Equal(expected.Replace("{repo}", folder["repo"], StringComparison.Ordinal).Replace("{folder}", folder.Root, StringComparison.Ordinal), string.Join('|', said.Values));
    }

    [Fact]
    public void Has_charts_below_its_own_root()
    {
        folder.Write("repo/.git/HEAD", string.Empty);
        folder.Write("repo/charts/web/Chart.yaml", string.Empty);
        folder.Write("repo/buildtasks.yaml", "root: charts\ncharts: [web]\n");

        OptionSource source = ConfigurationFile.Read(null, folder["repo/charts"]);

        Assert.Equal([folder["repo/charts"]], source.Options["root"].Values);
        Assert.Equal([folder["repo/charts/web"]], source.Options["charts"].Values);
    }

    [Fact]
    public void Outside_the_repository_does_not_apply()
    {
        folder.Write("buildtasks.yaml", "since: main\n");
        folder.Write("repo/.git/HEAD", string.Empty);

        Assert.Empty(ConfigurationFile.Read(null, folder["repo"]).Options);
    }

    [Fact]
    public void That_was_said_must_exist()
        => Assert.Equal(
            "There is no configuration file 'ci.yaml'.",
            Assert.Throws<OptionsException>(() => ConfigurationFile.Read("ci.yaml", folder.Root)).Message);

    public void Dispose() => folder.Dispose();
}
