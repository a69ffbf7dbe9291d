using System.Reflection;
using System.Text;
using BuildTasks.Cli;
using BuildTasks.Configuration;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests;

/// <summary>Every option is in every front, with that front's spelling of its name, the same sentence and the same default.</summary>
public class EveryOption
{
    public static TheoryData<string> Verbs => [.. OptionCatalog.Verbs.Keys];

    [Fact]
    public void Is_an_input_of_the_action() => GoldenFile.Matches("action.yml", ActionManifest.Write());

    [Fact]
    public void Is_in_the_schema_of_the_configuration_file_unless_it_is_a_secret() => GoldenFile.Matches("buildtasks.schema.json", ConfigurationSchema.Write());

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Is_in_the_help_of_its_verb(string verb)
    {
        using StringWriter output = new();
        using StringWriter error = new();

        await CommandLine.RunAsync([verb, "--help"], new Host(output, error, _ => null, RepositoryRoot.Find()), CancellationToken.None);

        GoldenFile.Matches($"tests/BuildTasks.Fronts.Tests/Help/{verb}.txt", output.ToString());
        string help = output.ToString();
        Assert.All(OptionCatalog.Verbs[verb], option =>
        {
            Assert.Contains("--" + option.Name.Kebab, help, StringComparison.Ordinal);
            Assert.Contains(option.Description, help, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Is_a_parameter_of_its_nuke_component(string verb)
    {
        using ProductAssembly nuke = ProductAssembly.Open("BuildTasks.Nuke");
        Type component = nuke.Assembly.GetType($"BuildTasks.Nuke.I{Pascal(verb)}Charts", throwOnError: true)!;
        Dictionary<string, PropertyInfo> parameters = component.GetInterfaces().Append(component)
            .Where(type => type.Assembly == nuke.Assembly)
            .SelectMany(type => type.GetProperties())
            .Where(property => Attribute(property, "ParameterAttribute") is not null)
            .ToDictionary(property => property.Name, StringComparer.Ordinal);

        Assert.Equal(OptionCatalog.Verbs[verb].Select(option => option.Name.Property).Order(), parameters.Keys.Order());
        Assert.All(OptionCatalog.Verbs[verb], option =>
        {
            PropertyInfo parameter = parameters[option.Name.Property];
            Assert.Equal(option.Description, Attribute(parameter, "ParameterAttribute")!.ConstructorArguments[0].Value);
            Assert.Equal(option.Kind == OptionKind.Secret, Attribute(parameter, "SecretAttribute") is not null);
            Assert.Equal("BuildTasks", Attribute(parameter.DeclaringType!, "ParameterPrefixAttribute")?.ConstructorArguments[0].Value);
        });
    }

    [Fact]
    public void Of_nuke_has_a_target_with_a_name_of_its_own()
    {
        using ProductAssembly nuke = ProductAssembly.Open("BuildTasks.Nuke");

        IEnumerable<string> targets = nuke.Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType.FullName == "Nuke.Common.Target")
            .Select(property => property.Name);

        Assert.Equal(OptionCatalog.Verbs.Keys.Select(verb => Pascal(verb) + "Charts").Order(), targets.Order());
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Reaches_cake_in_the_librarys_own_record(string verb)
    {
        using ProductAssembly cake = ProductAssembly.Open("Cake.BuildTasks");
        MethodInfo[] aliases =
        [
            .. cake.Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => Attribute(method, "CakeMethodAliasAttribute") is not null)
                .Where(method => WithoutAsync(method.Name) == WithoutAsync("Charts" + Pascal(verb))),
        ];

        Assert.Equal(4, aliases.Length);
        Assert.All(
            aliases,
            alias => Assert.Contains($"BuildTasks.{Pascal(verb)}Options", alias.GetParameters()[1].ParameterType.ToString(), StringComparison.Ordinal));
        Assert.All(aliases, alias => Assert.NotNull(Attribute(alias.DeclaringType!, "CakeAliasCategoryAttribute")));
    }

    private static string WithoutAsync(string name) => name.TrimEnd("Async".ToCharArray());

    private static CustomAttributeData? Attribute(MemberInfo member, string name)
        => member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name);

    private static string Pascal(string verb) => char.ToUpperInvariant(verb[0]) + verb[1..];
}
