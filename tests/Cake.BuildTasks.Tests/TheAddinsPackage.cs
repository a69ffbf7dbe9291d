using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using BuildTasks.Fakes;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class TheAddinsPackage : IDisposable
{
    private static readonly string CakeTool = typeof(TheAddinsPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "CakeTool").Value!;
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly TemporaryFolder folder = new();
    private readonly MetadataLoadContext context;
    private readonly Assembly[] assemblies;

    public TheAddinsPackage(CakeAddin addin)
    {
        ZipFile.ExtractToDirectory(addin.Package, folder.Root);
        string[] files = Directory.GetFiles(folder["lib/net10.0"], "*.dll");
        string[] others = [.. Directory.GetFiles(CakeTool, "*.dll"), .. Directory.GetFiles(Runtime, "*.dll")];
        context = new MetadataLoadContext(new PathAssemblyResolver([.. files, .. others]));
        assemblies = [.. files.Select(context.LoadFromAssemblyPath)];
    }

    private IEnumerable<Type> AliasClasses => assemblies.Single(assembly => Name(assembly) == "Cake.BuildTasks").GetExportedTypes();

    public void Dispose()
    {
        context.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Depends_on_nothing_and_is_found_as_an_addin()
    {
        XElement metadata = XDocument.Load(folder["Cake.BuildTasks.nuspec"]).Root!.Elements().Single();
        XElement Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

        Assert.DoesNotContain(Value("dependencies").Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(
            ["build", "cake", "cake-addin", "cake-build", "script"],
            Value("tags").Value.Split(' ').Intersect(["cake", "script", "build", "cake-build", "cake-addin"]).Order(StringComparer.Ordinal));
        Assert.Equal(("MIT", "README.md"), (Value("license").Value, Value("readme").Value));
        Assert.True(File.Exists(folder["README.md"]));
    }

    [Fact]
    public void Brings_what_it_refers_to_and_nothing_that_cake_brings()
    {
        string[] cake = [.. AssemblyNames(CakeTool)];
        string[] own = [.. assemblies.Select(Name)];

        Assert.Empty(own.Intersect(cake, StringComparer.OrdinalIgnoreCase));
        IEnumerable<string> used = assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(reference => reference.Name!);
        Assert.Empty(used.Except([.. own, .. cake, .. AssemblyNames(Runtime)]));
    }

    [Fact]
    public void Marks_its_classes_for_cake_and_documents_every_alias()
    {
        string documentation = File.ReadAllText(folder["lib/net10.0/Cake.BuildTasks.xml"]);

        Assert.All(AliasClasses, type =>
        {
            Assert.Equal(
                [("CakeAliasCategoryAttribute", "BuildTasks"), ("CakeNamespaceImportAttribute", "BuildTasks")],
                type.CustomAttributes
                    .Where(data => data.AttributeType.Namespace == "Cake.Core.Annotations")
                    .Select(data => (data.AttributeType.Name, (string)data.ConstructorArguments[0].Value!))
                    .Order());
            Assert.All(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly), alias =>
            {
                Assert.Contains(alias.CustomAttributes, data => data.AttributeType.Name == "CakeMethodAliasAttribute");
                Assert.Contains($"<member name=\"M:{type.FullName}.{alias.Name}(Cake.Core.ICakeContext,", documentation, StringComparison.Ordinal);
            });
        });
        Assert.Contains(
            "<member name=\"P:BuildTasks.PublishOptions.GitOps\">",
            File.ReadAllText(folder["lib/net10.0/BuildTasks.xml"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_type_with_a_name_that_scripts_know_already()
    {
        // Cake imports all of its own namespaces and these into every script; a name in two of them does not compile.
        string[] imported =
        [
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Text",
            "System.Threading.Tasks",
            "Microsoft.Extensions.DependencyInjection",
        ];
        IEnumerable<string> runtime = Directory.GetFiles(Runtime, "System.*.dll")
            .Where(file => !file.EndsWith(".Native.dll", StringComparison.Ordinal));
        IEnumerable<Type> known = Directory.GetFiles(CakeTool, "*.dll").Concat(runtime)
            .SelectMany(file => context.LoadFromAssemblyPath(file).GetExportedTypes())
            .Where(type => imported.Contains(type.Namespace) || type.Namespace?.StartsWith("Cake.", StringComparison.Ordinal) == true);
        IEnumerable<Type> own = assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace is "BuildTasks" or "Cake.BuildTasks");

        Assert.Empty(own.Select(type => type.Name).Intersect(known.Select(type => type.Name)));
    }

    private static IEnumerable<string> AssemblyNames(string folder)
        => Directory.GetFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!);

    private static string Name(Assembly assembly) => assembly.GetName().Name!;
}
