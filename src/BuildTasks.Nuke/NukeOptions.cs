using System.Reflection;
using BuildTasks.Configuration;

namespace BuildTasks.Nuke;

/// <summary>Reads options from a build's parameters.</summary>
internal static class NukeOptions
{
    /// <summary>Before every parameter: NUKE looks parameters up in the environment ignoring case and punctuation, and a bare name would catch a stranger's variable.</summary>
    public const string Prefix = "BuildTasks";

    /// <summary>What the build's parameters say.</summary>
    public static OptionSource Read(object build)
    {
        Dictionary<string, SaidOption> said = new(StringComparer.Ordinal);
        foreach (PropertyInfo parameter in Parameters(build.GetType()))
        {
            if (parameter.GetValue(build) is { } value)
            {
                string name = new OptionName(parameter.Name).Kebab;
                string[] values = value is string[] list ? [string.Join('\n', list)] : [Text(value)];
                said[name] = new SaidOption(values, $"parameter {Prefix}{parameter.Name}");
            }
        }

        return new OptionSource(said);
    }

    /// <summary>The parameters of this package that a build's type has, by its components.</summary>
    public static IEnumerable<PropertyInfo> Parameters(Type build)
        => build.GetInterfaces()
            .Where(component => component.Assembly == typeof(NukeOptions).Assembly)
            .SelectMany(component => component.GetProperties())
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null);

    private static string Text(object value) => value is Enum choice ? new OptionName(choice.ToString()).Kebab : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
}
