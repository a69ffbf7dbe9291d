using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

public sealed class LoadingFolders : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FactWhenInstalled("sh")]
    public async Task A_name_that_is_not_UTF8_is_refused_with_a_remedy()
    {
        foreach (string make in (string[])["printf x >", "mkdir"])
        {
            string chart = $"chart-{make[..5]}";
            Write($"{chart}/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
            await Shell.RequireAsync(folder[chart], "sh", "-c", make + " \"$(printf 'a\\377')\"");

            ChartException refused = Assert.Throws<ChartException>(() => ChartLoader.Load(folder[chart]));
            await Shell.RequireAsync(folder[chart], "sh", "-c", "rm -r a*"); // .NET cannot.

            Assert.Equal($"open {folder[chart]}/a\uFFFD: the name is not UTF-8; rename it", refused.Message);
        }
    }

    [Fact]
    public void Files_find_their_places()
    {
        Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.20\nappVersion: 1e3\ntype: application\n");
        Write("web/values.yaml", "a: {b: 1}\n---\na: {c: 2}\n");
        Write("web/values.schema.json", "{}");
        Write("web/Chart.lock", "digest: sha256:1\ngenerated: \"2024-01-02T03:04:05Z\"\ndependencies: [{name: kid, version: 1.0.0, repository: ''}]\n");
        Write("web/templates/a.yaml", "a");
        Write("web/templates/.hidden", "a");
        Write("web/crds/c.yaml", "c");
        Write("web/crds/readme.txt", "c");
        Write("web/README.md", "r");

        Chart chart = ChartLoader.Load(folder["web"]);

        Assert.Equal(("web", "1.2", "1000"), (chart.Name, chart.Metadata.Version, chart.Metadata.AppVersion));
        Assert.Equal(folder["web"], chart.Directory);
        Assert.Equal(["templates/a.yaml"], chart.Templates.Select(file => file.Name));
        Assert.Equal(["README.md", "crds/c.yaml", "crds/readme.txt"], chart.Files.Select(file => file.Name));
        Assert.Equal(["crds/c.yaml"], chart.Crds.Select(file => file.Name));
        Assert.Equal(["b", "c"], ((GoMap)chart.Values.Get("a")!).Keys);
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), chart.Lock!.Generated);
        Assert.Equal("kid", Assert.Single(chart.Lock.Dependencies).Name);
        Assert.NotNull(chart.Schema);
    }

    [Fact]
    public void Subcharts_know_their_parents_and_hidden_ones_are_passed_over()
    {
        Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        Write("web/charts/b/Chart.yaml", "name: kid\nversion: 1.0.0\n");
        Write("web/charts/b/charts/c/Chart.yaml", "apiVersion: v2\nname: deep\nversion: 1.0.0\n");
        Write("web/charts/_a/Chart.yaml", "nonsense: [");
        Write("web/charts/.a/Chart.yaml", "nonsense: [");

        Chart chart = ChartLoader.Load(folder["web"]);

        Chart kid = Assert.Single(chart.Subcharts);
        Assert.Equal(("v1", "web/charts/kid"), (kid.Metadata.ApiVersion, kid.FullPath));
        Assert.Equal("web/charts/kid/charts/deep", kid.Subcharts[0].FullPath);
        Assert.Equal("web.kid.deep", chart.With(values: []).Subcharts[0].Subcharts[0].DottedPath);
    }

    [Fact]
    public void Requirements_of_a_v1_chart_become_its_dependencies()
    {
        Write("web/Chart.yaml", "apiVersion: v1\nname: web\nversion: 1.0.0\n");
        Write(
            "web/requirements.yaml",
            "dependencies:\n- {name: kid, version: 1, repository: \"\", tags: [1, on], import-values: [a, {child: b, parent: c}]}\n");
        Write("web/requirements.lock", "dependencies: []\n");

        Chart chart = ChartLoader.Load(folder["web"]);

        ChartDependency dependency = Assert.Single(chart.Metadata.Dependencies);
        Assert.Equal(("kid", "1"), (dependency.Name, dependency.Version));
        Assert.Equal(["1", "true"], dependency.Tags);
        Assert.Equal(2, dependency.ImportValues.Count);
        Assert.Equal(["requirements.lock", "requirements.yaml"], chart.Files.Select(file => file.Name));
        Assert.NotNull(chart.Lock);
    }

    [Theory]
    [InlineData("version: 1.0.0", "validation: chart.metadata.name is required")]
    [InlineData("{name: a, version: x}", "validation: chart.metadata.version \"x\" is invalid")]
    [InlineData("{name: a/b, version: 1.0.0}", "validation: chart.metadata.name \"a/b\" is invalid")]
    [InlineData("{name: .., version: 1.0.0}", "validation: chart.metadata.name \"..\" is not allowed")]
    [InlineData("{name: a}", "validation: chart.metadata.version is required")]
    [InlineData("{name: a, version: 1.0.0, type: lib}", "validation: chart.metadata.type must be application or library")]
    [InlineData("{name: a, version: 1.0.0, maintainers: [null]}", "validation: maintainers must not contain empty or null nodes")]
    [InlineData("{name: a, version: 1.0.0, dependencies: [{name: k, alias: x.y}]}", "validation: dependency \"k\" has disallowed characters in the alias")]
    [InlineData("{name: a, version: 1.0.0, dependencies: [{name: k}, {name: x, alias: k}]}", "validation: more than one dependency with name or alias \"k\"")]
    [InlineData("{name: a, version: 1.0.0, apiVersion: v3}", "invalid chart apiVersion")]
    [InlineData("{name: a, version: 1.0.0, apiVersion: v9}", "unsupported chart version")]
    [InlineData("[]", "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type loader.chartBase")]
    [InlineData("{name: [a]}", "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field Metadata.name of type string")]
    [InlineData("{name: a, dependencies: [{name: {}}]}", "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go struct field Dependency.dependencies.name of type string")]
    [InlineData("{name: a, dependencies: [x]}", "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go struct field Metadata.dependencies of type v2.Dependency")]
    [InlineData("{name: a, deprecated: 'yes'}", "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go struct field Metadata.deprecated of type bool")]
    public void An_invalid_chart_gets_helms_message(string chartYaml, string message)
    {
        Write("web/Chart.yaml", chartYaml);

        Assert.Equal(message, Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"])).Message);
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        Write("web/values.yaml", "a: 1\n---\nb: 1\nc: [\n");

        ChartException exception = Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"]));

        Assert.Equal(folder["web/values.yaml"], exception.File);
        Assert.InRange(exception.Line, 4, 5);
        Assert.StartsWith(
            "cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: ",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused()
    {
        Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        Write("web/files/big.bin", new string('x', 200));

        ChartException exception = Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"], new ArchiveLimits { MaxFileSize = 100 }));

        Assert.Equal("chart file \"big.bin\" is larger than the maximum file size 100", exception.Message);
        Assert.Equal(folder["web/files/big.bin"], exception.File);
    }

    private void Write(string path, string content) => folder.Write(path, content);
}
