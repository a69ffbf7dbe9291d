using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Functions between values and TOML text; errors become the result, except those of <c>mustToToml</c>.</summary>
internal sealed class TomlFunctions(SprigEnvironment environment)
{
    private readonly TomlTimes times = new(environment);

    public IEnumerable<TemplateFunction> All =>
    [
        TemplateFunction.Create<object?, string>("toToml", ToToml),
        TemplateFunction.Create<object?, string>("mustToToml", MustToToml),
        TemplateFunction.Create<string, GoMap>("fromToml", FromToml),
    ];

    private string ToToml(object? value)
    {
        try
        {
            return TomlWriter.Write(value, times);
        }
        catch (TomlException exception)
        {
            return exception.Message;
        }
    }

    private string MustToToml(object? value)
    {
        try
        {
            return TomlWriter.Write(value, times);
        }
        catch (TomlException exception)
        {
            throw new TemplateFunctionException(exception.Message, exception);
        }
    }

    private GoMap FromToml(string text)
    {
        try
        {
            return TomlReader.Read(text, times);
        }
        catch (TomlException exception)
        {
            return new GoMap([KeyValuePair.Create("Error", (object?)exception.Message)]);
        }
    }
}
