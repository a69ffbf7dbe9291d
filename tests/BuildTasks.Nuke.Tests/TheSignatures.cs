using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

/// <summary>The signatures in src/BuildTasks.Nuke/reference are NUKE's own: what differs breaks users at run time, some of it silently.</summary>
[Collection(NukeBuilds.Name)]
public sealed class TheSignatures(NukeExample example)
{
    private static readonly string Configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Are_those_of_the_real_assemblies()
    {
        await example.BuildAsync();
        string[] names = ["Nuke.Utilities", "Nuke.Tooling", "Nuke.Build", "Nuke.Common"];
        using MetadataLoadContext own = Context(names.Select(name => Built(name, name)));
        using MetadataLoadContext real = Context(Directory.GetFiles(example.Output, "*.dll"));

        string[] differences =
        [
            .. names.SelectMany(name => Differences(
                own.LoadFromAssemblyPath(Built(name, name)),
                real.LoadFromAssemblyPath(Path.Combine(example.Output, name + ".dll")))),
        ];

        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Make_the_compiler_call_what_it_calls_with_the_real_package()
    {
        await example.BuildAsync();

        // The library as it is built already, and packages of the example's: nothing is left to other builds.
        CommandResult build = await Shell.RunAsync(
            RepositoryRoot.Find(),
            "dotnet",
            [
                "build",
                "src/BuildTasks.Nuke",
                "--configuration",
                Configuration,
                "-p:NukePackage=true",
                "-p:BuildProjectReferences=false",
                "-p:RestoreRecursive=false",
                $"-p:RestoreAdditionalProjectSources={PackageFeeds.Extra}",
            ],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = example.Packages });

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(Calls(typeof(NukeBuildLog).Assembly.Location), Calls(Built("BuildTasks.Nuke.NukePackage", "BuildTasks.Nuke")));
    }

    /// <summary>What the real assembly lacks of ours, and the overloads that ours lacks.</summary>
    private static IEnumerable<string> Differences(Assembly own, Assembly real)
    {
        foreach (Type type in own.GetExportedTypes())
        {
            if (real.GetType(type.FullName!) is not { } its)
            {
                yield return $"{real.GetName().Name} has no {type}";
                continue;
            }

            ILookup<string, string> itsMembers = Surface.MembersOf(its);
            ILookup<string, string> members = Surface.MembersOf(type);
            foreach (string line in Surface.Of(type).Except(Surface.Of(its)).Concat(members.SelectMany(member => member.Except(itsMembers[member.Key]))))
            {
                yield return $"only here:   {line}";
            }

            foreach (string line in members.SelectMany(member => itsMembers[member.Key].Except(member)))
            {
                yield return $"only there:  {line}";
            }
        }
    }

    private static string[] Calls(string file)
    {
        using PEReader assembly = new(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Member: member))
                .Where(call => metadata.GetString(call.Type.Namespace).StartsWith("Nuke.", StringComparison.Ordinal))
                .Select(call => $"{metadata.GetString(call.Type.Namespace)}.{metadata.GetString(call.Type.Name)}."
                    + $"{metadata.GetString(call.Member.Name)}{Shape(metadata.GetBlobReader(call.Member.Signature))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Shape(BlobReader signature)
    {
        SignatureHeader header = signature.ReadSignatureHeader();
        int generics = header.IsGeneric ? signature.ReadCompressedInteger() : 0;
        return $"`{generics}/{signature.ReadCompressedInteger()}";
    }

    private static string Built(string project, string assembly)
        => Path.Combine(RepositoryRoot.Find(), "artifacts", "bin", project, Configuration, assembly + ".dll");

    private static MetadataLoadContext Context(IEnumerable<string> files)
        => new(new PathAssemblyResolver([.. files, .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")]));
}
