using Xunit;

namespace BuildTasks.Fakes;

/// <summary>Tests that each get a repository with the charts of the examples.</summary>
public abstract class InTheShop : IAsyncLifetime
{
    protected ExampleRepository Shop { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Shop = await ExampleRepository.CreateAsync();

    public virtual Task DisposeAsync()
    {
        Shop.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>Tests that each get a GitOps repository of the examples too, beside the charts.</summary>
public abstract class InTheShopWithGitOps : InTheShop
{
    protected GitRepository GitOps { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        GitOps = await Shop.AddGitOpsAsync();
    }
}
