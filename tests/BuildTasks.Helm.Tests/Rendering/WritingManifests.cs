using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

public sealed class WritingManifests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public WritingManifests()
    {
        folder.Write("c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n");
        folder.Write("c/templates/all.yaml", "a: 1\n---\nb: 2\n");
        folder.Write("c/templates/test.yaml", "kind: Pod\nmetadata:\n  annotations: {helm.sh/hook: test}\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Puts_each_template_into_a_file_of_its_own()
    {
        CommandOutput result = HelmTemplate.Run(["rel", "c", "--output-dir", "out"], folder.Root);

        Assert.Equal("wrote out/c/templates/all.yaml\nwrote out/c/templates/all.yaml\nwrote out/c/templates/test.yaml\n\n", result.Output);
        Assert.Equal(
            "---\n# Source: c/templates/all.yaml\na: 1\n\n---\n# Source: c/templates/all.yaml\nb: 2\n\n",
            File.ReadAllText(Path.Combine(folder.Root, "out/c/templates/all.yaml")));
    }

    [Fact]
    public void Replaces_what_an_earlier_run_wrote()
    {
        HelmTemplate.Run(["rel", "c", "--output-dir", "out", "--release-name"], folder.Root);
        HelmTemplate.Run(["rel", "c", "--output-dir", "out", "--release-name"], folder.Root);

        Assert.Equal(2, File.ReadAllText(Path.Combine(folder.Root, "out/rel/c/templates/all.yaml")).Split("# Source").Length - 1);
    }

    [Theory]
    [InlineData("unknown flag: --nope", "--nope")]
    [InlineData("unknown shorthand flag: 'x' in -x", "-x")]
    [InlineData("flag needs an argument: --set", "rel", "c", "--set")]
    [InlineData("flag needs an argument: 'f' in -f", "rel", "c", "-f")]
    [InlineData("invalid argument \"y\" for \"--skip-tests\" flag: strconv.ParseBool: parsing \"y\": invalid syntax", "--skip-tests=y")]
    [InlineData("expected at most two arguments, unexpected arguments: d, e", "rel", "c", "d", "e")]
    [InlineData("path \"./none\" not found", "rel", "./none")]
    public void Refuses_wrong_arguments_as_Helm_does(string message, params string[] arguments)
        => Assert.Equal(new CommandOutput("", "", $"Error: {message}\n", 1), HelmTemplate.Run(arguments, folder.Root));
}
