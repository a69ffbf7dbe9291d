using BuildTasks.Fakes;
using PublicApiGenerator;

namespace BuildTasks.Fronts.Tests;

/// <summary>What the libraries promise: a change of it shows in a review as a change of these files. The adapters are held to the options instead.</summary>
public sealed class ThePublicApi
{
    private static readonly ApiGeneratorOptions Types = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("BuildTasks.GoTemplates")]
    [InlineData("BuildTasks.Helm")]
    [InlineData("BuildTasks")]
    public void Of_a_library_is_the_approved_one(string name)
    {
        using ProductAssembly product = ProductAssembly.Open(name);

        GoldenFile.Matches($"tests/BuildTasks.Fronts.Tests/PublicApi/{name}.txt", product.Assembly.GeneratePublicApi(Types) + "\n");
    }
}
