using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace BuildTasks;

/// <summary>The options of a record, its groups included: the one list that every front, the config file and the docs are made from.</summary>
public static class OptionCatalog
{
    /// <summary>Every verb's record, by verb.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<OptionDescriptor>> Verbs { get; }
        = new Dictionary<string, IReadOnlyList<OptionDescriptor>>(StringComparer.Ordinal)
        {
            ["plan"] = Of<PlanOptions>(),
            ["lint"] = Of<LintOptions>(),
            ["version"] = Of<VersionOptions>(),
            ["package"] = Of<PackageOptions>(),
            ["push"] = Of<PushOptions>(),
            ["verify"] = Of<VerifyOptions>(),
            ["bump"] = Of<BumpOptions>(),
            ["publish"] = Of<PublishOptions>(),
        };

    /// <summary>Every option of every verb, each once, in the verbs' order.</summary>
    public static IReadOnlyList<OptionDescriptor> All { get; }
        = [.. Verbs.Values.SelectMany(options => options).DistinctBy(option => option.Name.Property, StringComparer.Ordinal)];

    /// <summary>The options of one record, in the order of the pipeline: a base record's before its own, groups last.</summary>
    public static IReadOnlyList<OptionDescriptor> Of<[DynamicallyAccessedMembers(OptionRecord.Members)] T>()
        where T : new()
        => Described<T>.Options;

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(LintRules))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(RegistryAccess))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(GitOpsTarget))]
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2075",
        Justification = "The groups are kept by the DynamicDependency attributes; a test asserts that no other group exists.")]
    private static IEnumerable<OptionDescriptor> Describe(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type,
        object record)
    {
        // Properties come in the order of the source (learn.microsoft.com, Type.GetProperties, since .NET 7), a base record's behind.
        PropertyInfo[] properties = [.. type.GetProperties().OrderBy(property => Depth(property.DeclaringType!))];
        foreach (PropertyInfo property in properties)
        {
            if (property.GetCustomAttribute<OptionAttribute>() is { } attribute)
            {
                yield return new OptionDescriptor(null, property, attribute, record);
            }
        }

        foreach (PropertyInfo group in properties.Where(property => property.GetCustomAttribute<OptionAttribute>() is null))
        {
            object defaults = group.GetValue(record)!;
            foreach (PropertyInfo property in group.PropertyType.GetProperties())
            {
                if (property.GetCustomAttribute<OptionAttribute>() is { } attribute)
                {
                    yield return new OptionDescriptor(group, property, attribute, defaults);
                }
            }
        }
    }

    private static class Described<[DynamicallyAccessedMembers(OptionRecord.Members)] T>
        where T : new()
    {
        public static readonly IReadOnlyList<OptionDescriptor> Options = [.. Describe(typeof(T), new T()!)];
    }

    private static int Depth(Type type) => type.BaseType is null ? 0 : 1 + Depth(type.BaseType);
}
