using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

[Collection(NukeBuilds.Name)]
public sealed class ThePackage(NukeExample example) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public async Task InitializeAsync() => ZipFile.ExtractToDirectory(await example.PackAsync("BuildTasks.Nuke"), folder.Root);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Depends_on_the_library_and_on_nuke_whichever_it_was_compiled_against()
    {
        XElement metadata = XDocument.Load(folder["BuildTasks.Nuke.nuspec"]).Root!.Elements().Single();

        Assert.Equal(
            [("BuildTasks", "0.1.0"), ("Nuke.Common", "10.1.0")],
            metadata.Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => ((string)element.Attribute("id")!, (string)element.Attribute("version")!)));
    }

    [Fact]
    public void Has_the_assembly_with_its_documentation_and_none_of_the_signatures()
        => Assert.Equal(
            ["BuildTasks.Nuke.nuspec", "README.md", "lib/net10.0/BuildTasks.Nuke.dll", "lib/net10.0/BuildTasks.Nuke.xml"],
            Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/'))
                .Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal)
                    && !file.StartsWith("package/", StringComparison.Ordinal)
                    && file != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Refers_to_nothing_but_the_runtime_the_library_and_the_oldest_nuke_that_it_supports()
    {
        using PEReader file = new(File.OpenRead(folder["lib/net10.0/BuildTasks.Nuke.dll"]));
        MetadataReader metadata = file.GetMetadataReader();

        IEnumerable<(string, Version)> references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(reference => (metadata.GetString(reference.Name), reference.Version))
            .Where(reference => !reference.Item1.StartsWith("System.", StringComparison.Ordinal));

        Version product = new(0, 1, 0, 0);
        Version nuke = new(10, 0, 0, 0);
        Assert.Equal(
            [
                ("BuildTasks", product),
                ("BuildTasks.Helm", product),
                ("Nuke.Build", nuke),
                ("Nuke.Tooling", nuke),
                ("Nuke.Utilities", nuke),
                ("Serilog", new Version(2, 0, 0, 0)),
            ],
            references.OrderBy(reference => reference.Item1, StringComparer.Ordinal));
    }
}
