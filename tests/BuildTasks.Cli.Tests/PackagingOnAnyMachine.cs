using System.Security.Cryptography;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class PackagingOnAnyMachine : IAsyncLifetime
{
    private ExampleRepository shop = null!;

    public async Task InitializeAsync() => shop = await ExampleRepository.CreateAsync();

    public Task DisposeAsync()
    {
        shop.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Gives_the_same_bytes_from_two_clones_with_other_file_times()
    {
        string clone = shop.Path("elsewhere/other name");
        await shop.Git.GitAsync("clone", "--quiet", shop.Root, clone);
        foreach (string file in Directory.EnumerateFiles(clone, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        await CommandLineRun.InAsync(shop.Root, "package");
        await CommandLineRun.InAsync(clone, "package");

        Assert.Equal(Digests(shop.Root), Digests(clone));
        Assert.Equal(5, Digests(clone).Count);
    }

    [FactWhenInstalled("sh")]
    public async Task Gives_the_same_bytes_under_another_umask_time_zone_and_locale()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "BuildTasks.Cli.dll");
        await Shell.RequireAsync(shop.Root, "sh", "-c", $"umask 077 && TZ=Pacific/Auckland LC_ALL=tr_TR.UTF-8 dotnet '{program}' package --destination one");
        await Shell.RequireAsync(shop.Root, "sh", "-c", $"umask 022 && TZ=UTC LC_ALL=C dotnet '{program}' package --destination two");

        Assert.Equal(Digests(shop.Root, "one"), Digests(shop.Root, "two"));
    }

    [Fact]
    public async Task Takes_local_charts_from_their_folders()
    {
        await CommandLineRun.InAsync(shop.Root, "package", "charts/shop");

        string listing = await Shell.RequireAsync(shop.Root, "tar", "-tzf", "artifacts/charts/shop-5.0.0.tgz");
        Assert.Contains("shop/charts/web/charts/common/templates/_names.tpl\n", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("ci/", listing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Obeys_source_date_epoch()
    {
        await CommandLineRun.InAsync(shop.Root, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1000000000" }, "package", "charts/ledger");

        string listing = await Shell.RequireAsync(shop.Root, "tar", "--utc", "-tvzf", "artifacts/charts/ledger-1.0.2.tgz");
        Assert.All(listing.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("2001-09-09 01:46", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_range_that_the_local_chart_has_left()
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "package", "--chart-version", "7.0.0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("wants common >=1.0.0 <2.0.0, but the local chart is at 7.0.0: widen the range", run.Error, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Digests(string root, string folder = "artifacts/charts")
        => new(Directory.GetFiles(Path.Combine(root, folder)).ToDictionary(file => Path.GetFileName(file)!, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);
}
