using System.Security.Cryptography;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class PackagingOnAnyMachine : InTheShop
{
    [Fact]
    public async Task Gives_the_same_bytes_from_two_clones_with_other_file_times()
    {
        string clone = Shop.Path("elsewhere/other name");
        await Shop.Git.GitAsync("clone", "--quiet", Shop.Root, clone);
        foreach (string file in Directory.EnumerateFiles(clone, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        await CommandLineRun.InAsync(Shop.Root, "package");
        await CommandLineRun.InAsync(clone, "package");

        Assert.Equal(Digests(Shop.Root), Digests(clone));
        Assert.Equal(5, Digests(clone).Count);
    }

    [Fact]
    public async Task Gives_the_same_bytes_from_a_clone_that_converts_line_ends_where_the_repository_forbids_it()
    {
        Shop.Write(".gitattributes", "charts/** -text\n");
        await Shop.Git.CommitAllAsync("keep line ends");
        string clone = Shop.Path("windows");
        await Shop.Git.GitAsync("clone", "--quiet", "--config", "core.autocrlf=true", Shop.Root, clone);

        await CommandLineRun.InAsync(Shop.Root, "package");
        await CommandLineRun.InAsync(clone, "package");

        Assert.Equal(Digests(Shop.Root), Digests(clone));
    }

    [FactWhenInstalled("sh")]
    public async Task Gives_the_same_bytes_under_another_umask_time_zone_and_locale()
    {
        string program = BuiltProgram.CommandLine.ShellText;
        await Shell.RequireAsync(Shop.Root, "sh", "-c", $"umask 077 && TZ=Pacific/Auckland LC_ALL=tr_TR.UTF-8 {program} package --destination one");
        await Shell.RequireAsync(Shop.Root, "sh", "-c", $"umask 022 && TZ=UTC LC_ALL=C {program} package --destination two");

        Assert.Equal(Digests(Shop.Root, "one"), Digests(Shop.Root, "two"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--channel pr.7")]
    [InlineData("--channel pr.7 --app-version version --build-metadata b1")]
    public async Task Gives_the_same_bytes_of_a_chart_alone_as_among_all(string options)
    {
        Shop.Replace("charts/common/templates/_names.tpl", "63", "53");
        await Shop.Git.CommitAllAsync("fix: shorter names", "2026-02-03T04:05:06Z");
        string[] said = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        await CommandLineRun.InAsync(Shop.Root, ["package", "--destination", "all", .. said]);
        await CommandLineRun.InAsync(Shop.Root, ["package", "charts/shop", "--destination", "one", .. said]);

        KeyValuePair<string, string> shop = Assert.Single(Digests(Shop.Root, "one"));
        Assert.Contains(shop, Digests(Shop.Root, "all"));
    }

    [Fact]
    public async Task Gives_charts_inside_of_others_no_version_that_was_said_for_those()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "charts/shop", "--chart-version", "7.0.0", "--app-version", "9.9");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string web = await Shell.RequireAsync(Shop.Root, "tar", "-xzOf", "artifacts/charts/shop-7.0.0.tgz", "shop/charts/web/Chart.yaml");
        Assert.Equal(Shop.Read("charts/web/Chart.yaml"), web);
    }

    [Fact]
    public async Task Takes_local_charts_from_their_folders()
    {
        await CommandLineRun.InAsync(Shop.Root, "package", "charts/shop");

        string listing = await Shell.RequireAsync(Shop.Root, "tar", "-tzf", "artifacts/charts/shop-5.0.0.tgz");
        Assert.Contains("shop/charts/web/charts/common/templates/_names.tpl\n", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("ci/", listing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Obeys_source_date_epoch()
    {
        await CommandLineRun.InAsync(Shop.Root, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1000000000" }, "package", "charts/ledger");

        string listing = await Shell.RequireAsync(Shop.Root, "tar", "--utc", "-tvzf", "artifacts/charts/ledger-1.0.2.tgz");
        Assert.All(listing.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("2001-09-09 01:46", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_range_that_the_local_chart_has_left()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "--chart-version", "7.0.0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("wants common >=1.0.0 <2.0.0, but the local chart is at 7.0.0: widen the range", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_any_version_of_a_local_chart_when_the_dependency_names_none()
    {
        Shop.Write("test/top/Chart.yaml", "apiVersion: v2\nname: top\nversion: 1.0.0\ndependencies: [{name: inner, repository: 'file://./charts/inner'}]\n");
        Shop.Write("test/top/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 7.3.11\n");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "test/top");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Says_how_to_get_dependencies_of_other_repositories()
    {
        Shop.Replace("charts/web/Chart.yaml", "file://../common", "https://charts.example.com");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "charts/web");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"error: {Path.Combine(Shop.Root, "charts", "web")}/Chart.yaml: found in Chart.yaml, but missing in charts/ directory: common. "
            + "Run 'helm dependency build charts/web' first; only local charts (file://) are taken from their folders.\n",
            run.Error);
    }

    [Theory]
    [InlineData("package . --destination out", "--destination 'out' is inside the chart '.'")]
    [InlineData("push charts/ledger --destination ../out --registries oci-layout:charts/ledger/out", "--registries 'charts/ledger/out' is inside the chart 'charts/ledger'")]
    [InlineData("publish charts/ledger --destination ../out --registries oci-layout:../reg --pull-requests charts/ledger/pr", "--pull-requests 'charts/ledger/pr' is inside the chart 'charts/ledger'")]
    public async Task Keeps_what_it_writes_out_of_the_next_package(string call, string fault)
    {
        Shop.Write("Chart.yaml", "apiVersion: v2\nname: root\nversion: 1.0.0\n");

        CommandLineRun refused = await CommandLineRun.InAsync(Shop.Root, call.Split(' '));
        Shop.Write(".helmignore", "out/\ncharts/\n");
        Shop.Write("charts/ledger/.helmignore", "out/\npr/\n");
        CommandLineRun ignored = await CommandLineRun.InAsync(Shop.Root, call.Split(' '));

        Assert.Equal(
            (2, $"error: {fault} and would become part of its next package: list it in the chart's .helmignore, or name a folder outside.\n"),
            (refused.ExitCode, refused.Error));
        Assert.Equal((0, string.Empty), (ignored.ExitCode, ignored.Error));
    }

    [Fact]
    public async Task Packs_a_chart_that_uses_another_of_its_own_name()
    {
        Shop.Write(
            "test/common/Chart.yaml",
            "apiVersion: v2\nname: common\nversion: 9.0.0\ndependencies: [{name: common, version: '*', repository: 'file://../../charts/common'}]\n");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "test/common");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string listing = await Shell.RequireAsync(Shop.Root, "tar", "-tzf", "artifacts/charts/common-9.0.0.tgz");
        Assert.Contains("common/charts/common/templates/_names.tpl\n", listing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_something_that_is_no_folder_says_one_line()
    {
        Shop.Write("out", "a file");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "package", "--destination", "out");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: The file '{Path.Combine(Shop.Root, "out")}' already exists. Check the path", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private static SortedDictionary<string, string> Digests(string root, string folder = "artifacts/charts")
    {
        Dictionary<string, string> digests = Directory.GetFiles(Path.Combine(root, folder))
            .ToDictionary(file => Path.GetFileName(file)!, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        return new SortedDictionary<string, string>(digests, StringComparer.Ordinal);
    }
}
