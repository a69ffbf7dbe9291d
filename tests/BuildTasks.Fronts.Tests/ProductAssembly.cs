using System.Reflection;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests;

/// <summary>Looks at the product's assemblies without running them.</summary>
internal sealed class ProductAssembly : IDisposable
{
    private readonly MetadataLoadContext context;

    private ProductAssembly(string name)
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string bin = Path.Combine(RepositoryRoot.Find(), "artifacts", "bin");
        string file = Path.Combine(bin, name, configuration, name + ".dll");
        string[] hosts = ["Nuke.Build", "Nuke.Utilities", "Nuke.Tooling"];
        context = new MetadataLoadContext(new PathAssemblyResolver(
        [
            .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll"),
            .. Directory.GetFiles(Path.GetDirectoryName(file)!, "*.dll"),
            .. hosts.Select(host => Path.Combine(bin, host, configuration, host + ".dll")),
            .. CakeCore(),
        ]));
        Assembly = context.LoadFromAssemblyPath(file);
    }

    public Assembly Assembly { get; }

    public static ProductAssembly Open(string name) => new(name);

    public void Dispose() => context.Dispose();

    private static IEnumerable<string> CakeCore()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        yield return Path.Combine(packages, "cake.tool", "7.0.0", "tools", "net10.0", "any", "Cake.Core.dll");
    }
}
