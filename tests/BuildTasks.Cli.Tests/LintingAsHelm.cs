using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class LintingAsHelm : InTheShop
{
    [Theory]
    [InlineData("--output helm gone", "==> Linting gone\nError unable to check Chart.yaml file in chart: stat gone/Chart.yaml: no such file or directory\n\n")]
    [InlineData("gone --quiet -o helm -n shop", "==> Linting gone\nError unable to check Chart.yaml file in chart: stat gone/Chart.yaml: no such file or directory\n\n")]
    [InlineData("half/ --output=helm --with-subcharts", "==> Linting half/\n[ERROR] Chart.yaml: name is required\n[ERROR] Chart.yaml: version should be of type string but it's of type float64\n")]
    public async Task Takes_helms_flags_and_prints_what_helm_prints_of_charts_that_cannot_be_loaded(string arguments, string expected)
    {
        Shop.Write("half/Chart.yaml", "apiVersion: v2\nversion: 1\n");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, ["lint", .. arguments.Split(' ')]);

        Assert.StartsWith(expected, run.Out, StringComparison.Ordinal);
        Assert.Equal((1, "Error: 1 chart(s) linted, 1 chart(s) failed\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Reports_arguments_in_helms_words()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "lint", "charts/web", "--output", "helm", "--kube-version", "next");

        Assert.Equal(new CommandLineRun(1, string.Empty, "Error: invalid kube version 'next': could not parse \"next\" as version\n"), run);
    }

    [Theory]
    [InlineData("image.debug=true", "{\\\"debug\\\":true,\\\"name\\\":\\\"a\\\"}", "{\\\"debug\\\":true,\\\"name\\\":\\\"a\\\"}")]
    [InlineData("image.name=null", "{\\\"name\\\":\\\"a\\\"}", "{\\\"name\\\":\\\"b\\\"}")]
    [InlineData("image=null", "{\\\"name\\\":\\\"a\\\"}", "{\\\"name\\\":\\\"b\\\"}")]
    public async Task Lets_given_values_take_up_the_defaults_of_one_chart_for_the_next(string value, string first, string second)
    {
        foreach (string name in (string[])["a", "b"])
        {
            Shop.Write($"{name}/Chart.yaml", $"apiVersion: v2\nname: {name}\nversion: 1.0.0\n");
            Shop.Write($"{name}/values.yaml", $"image: {{name: {name}}}\n");
            Shop.Write($"{name}/templates/a.yaml", "{{ fail (toJson .Values.image) }}");
        }

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "lint", "a", "b", "--output", "helm", "--set", value);

        Assert.Equal($"level=INFO msg=\"funcMap fail\" message=\"{first}\"\nlevel=INFO msg=\"funcMap fail\" message=\"{second}\"\n", run.Error);
    }

    [Theory]
    [InlineData("lint --output helm")]
    [InlineData("lint charts/* --output helm --values-files charts/web/values.yaml")]
    public async Task Still_finds_charts_where_none_is_named(string arguments)
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("==> Linting charts/ledger\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("==> Linting charts/web\n", run.Out, StringComparison.Ordinal);
    }
}
