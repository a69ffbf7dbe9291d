using System.Globalization;
using System.Reflection;
using BuildTasks.Configuration;

namespace BuildTasks.Nuke;

/// <summary>Reads options from a build's parameters.</summary>
internal static class NukeOptions
{
    /// <summary>
    /// Before every parameter: NUKE looks parameters up in the environment ignoring case and punctuation, and a bare name would catch a stranger's
    /// variable.
    /// </summary>
    public const string Prefix = "BuildTasks";

    /// <summary>What the build's parameters say.</summary>
    /// <param name="build">The build.</param>
    /// <param name="options">The options to read.</param>
    /// <param name="environment">Reads a variable.</param>
    /// <exception cref="OptionsException">With every parameter whose value cannot be read.</exception>
    public static OptionSource Read(INukeBuild build, IReadOnlyList<OptionDescriptor> options, Func<string, string?> environment)
    {
        Dictionary<string, SaidOption> said = new(StringComparer.Ordinal);
        List<string> faults = [];
        Dictionary<string, PropertyInfo> parameters = Parameters(build.GetType()).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (OptionDescriptor option in options)
        {
            PropertyInfo parameter = parameters[option.Name.Property];
            bool isVariable = environment(option.Name.Variable) is not null && !EnvironmentInfo.HasArgument(Name(parameter));
            try
            {
                if (Values(parameter, build) is { } values && !(isVariable && IsEmptyVariable(values)))
                {
                    said[option.Name.Kebab] = new SaidOption(values, $"parameter {Name(parameter)}");
                }
            }
            catch (FormatException fault)
            {
                // A variable is read again by the library, which takes more spellings and says better what is wrong.
                faults.AddRange(isVariable ? [] : [$"parameter {Name(parameter)}: {fault.Message}"]);
            }
        }

        return faults.Count == 0 ? new OptionSource(said) : throw new OptionsException(faults);
    }

    /// <summary>The parameters of this package that a build's type has, by its components.</summary>
    private static IEnumerable<PropertyInfo> Parameters(Type build)
        => build.GetInterfaces()
            .Where(component => component.Assembly == typeof(NukeOptions).Assembly)
            .SelectMany(component => component.GetProperties())
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null);

    private static string Name(PropertyInfo parameter) => Prefix + parameter.Name;

    /// <summary>What a parameter says, null when nothing.</summary>
    /// <exception cref="FormatException">With a sentence that goes behind the parameter's name.</exception>
    private static string[]? Values(PropertyInfo parameter, INukeBuild build)
    {
        if (ConversionFault(parameter, build) is { } fault)
        {
            return EnvironmentInfo.HasArgument(Name(parameter)) ? OnlyArgument(parameter) : throw new FormatException(fault);
        }

        return parameter.GetValue(build) switch
        {
            null => null,
            string[] list => [string.Join('\n', list)],
            Enum choice => [new OptionName(choice.ToString()).Kebab],
            { } value => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
        };
    }

    /// <summary>
    /// Why NUKE cannot convert what was said; null when it can. Read through the property, NUKE only warns, showing the whole command line
    /// with its secrets, and goes on as if nothing were said: <c>--build-tasks-dry-run yes</c> would publish.
    /// </summary>
    private static string? ConversionFault(PropertyInfo parameter, INukeBuild build)
    {
        try
        {
            parameter.GetCustomAttribute<ParameterAttribute>()!.GetValue(parameter, build);
            return null;
        }
#pragma warning disable CA1031 // Whatever it is that NUKE or the JSON reader throws.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.Message.Split('\n')[0].TrimEnd();
        }
    }

    /// <summary>The library reads <c>yes</c> and <c>pull-request</c> as in every other front, and says better what is wrong.</summary>
    private static string[] OnlyArgument(PropertyInfo parameter)
    {
        string[] values = EnvironmentInfo.GetNamedArgument<string[]>(Name(parameter));
        return values.Length == 1 ? values : throw new FormatException($"takes one value, and got {values.Length}. Put quotes around a text with blanks.");
    }

    /// <summary>
    /// NUKE reads a variable that is empty as an empty list, or as false; everywhere else it counts as not said, because CI systems set those for
    /// inputs without a value.
    /// </summary>
    private static bool IsEmptyVariable(string[] values) => values is [""] or ["False"];
}
