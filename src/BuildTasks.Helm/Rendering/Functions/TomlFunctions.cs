using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>Functions between values and TOML text; errors become the result, except those of <c>mustToToml</c>.</summary>
internal static class TomlFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.Create<object?, string>("toToml", ToToml),
        TemplateFunction.Create<object?, string>("mustToToml", MustToToml),
        TemplateFunction.Create<string, GoMap>("fromToml", FromToml),
    ];

    private static string ToToml(object? value)
    {
        try
        {
            return TomlWriter.Write(value);
        }
        catch (Exception exception) when (exception is TomlException or YamlException)
        {
            return exception.Message;
        }
    }

    private static string MustToToml(object? value)
    {
        try
        {
            return TomlWriter.Write(value);
        }
        catch (Exception exception) when (exception is TomlException or YamlException)
        {
            throw new TemplateFunctionException(exception.Message, exception);
        }
    }

    private static GoMap FromToml(string text)
    {
        try
        {
            return TomlReader.Read(text);
        }
        catch (Exception exception) when (exception is TomlException or YamlException)
        {
            return new GoMap([KeyValuePair.Create("Error", (object?)exception.Message)]);
        }
    }
}
