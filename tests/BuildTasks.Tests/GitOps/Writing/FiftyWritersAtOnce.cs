using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps.Writing;

public sealed class FiftyWritersAtOnce : IDisposable
{
    private const int Writers = 50;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Lose_no_bump()
    {
        // Half of them change one line each of the same file, the others a file of their own.
        string shared = string.Concat(Enumerable.Range(0, Writers).Select(writer => $"chart{writer}: 1.0.0\n"));
        GitOpsRepository repository = await GitOpsRepository.CreateAsync(
            folder.Root, [("shared.yaml", shared), .. Enumerable.Range(0, Writers).Select(writer => ($"apps/chart{writer}.yaml", $"chart{writer}: 1.0.0\n"))]);
        using CancellationTokenSource bound = new(TimeSpan.FromMinutes(5));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => BumpAsync(repository.Address, writer, bound.Token)));

        string[] lines = (await repository.ShowAsync("main", "shared.yaml")).Split('\n');
        for (int writer = 0; writer < Writers; writer++)
        {
            string line = writer % 2 == 0 ? lines[writer] : await repository.ShowAsync("main", $"apps/chart{writer}.yaml");
            Assert.Equal($"chart{writer}: 2.0.0", line);
        }

        Assert.Equal($"{Writers + 1}", await repository.Bare.GitAsync("rev-list", "--count", "main"));
    }

    private static async Task BumpAsync(string address, int writer, CancellationToken cancellationToken)
    {
        GitOpsTarget target = new() { GitOpsRepository = address };
        BuildContext context = IsolatedContext.Create();
        await using Checkout checkout = await Checkout.CloneAsync(target, context, cancellationToken);
        string file = Path.Combine(checkout.Folder, writer % 2 == 0 ? "shared.yaml" : $"apps/chart{writer}.yaml");
        PushedBranch result = await PushRetry.RunAsync(
            checkout,
            async token =>
            {
                string text = await File.ReadAllTextAsync(file, token);
                await File.WriteAllTextAsync(file, text.Replace($"chart{writer}: 1.0.0\n", $"chart{writer}: 2.0.0\n", StringComparison.Ordinal), token);
                return new PlannedCommit($"chore: bump chart{writer}", Branch: null);
            },
            target,
            context,
            cancellationToken);
        Assert.Equal(BranchStatus.Updated, result.Status);
    }
}
