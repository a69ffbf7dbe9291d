using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>Functions between values and YAML or JSON text. Helm's versions hide errors in their results, except those named <c>must</c>.</summary>
internal static class YamlFunctions
{
    private const string ErrorKey = "Error";

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.Create<object?, string>("toYaml", value => OrEmpty(() => Write(value))),
        TemplateFunction.Create<object?, string>("mustToYaml", value => OrFail(() => Write(value))),
        TemplateFunction.Create<object?, string>("toYamlPretty", value => OrEmpty(() => WithoutLineFeed(GoYaml.WritePretty(value)))),
        TemplateFunction.Create<string, GoMap>("fromYaml", text => OrError(() => GoYaml.ParseMap(text))),
        TemplateFunction.Create<string, GoList>("fromYamlArray", text => OrErrorItem(() => GoYaml.ParseList(text))),
        TemplateFunction.Create<object?, string>("toJson", value => OrEmpty(() => GoJson.Marshal(value))),
        TemplateFunction.Create<object?, string>("mustToJson", value => OrFail(() => GoJson.Marshal(value))),
        TemplateFunction.Create<string, GoMap>("fromJson", text => OrError(() => GoJson.UnmarshalMap(text) ?? GoMap.Nil())),
        TemplateFunction.Create<string, GoList>("fromJsonArray", text => OrErrorItem(() => GoJson.UnmarshalList(text) ?? GoList.Nil())),
    ];

    private static string Write(object? value) => WithoutLineFeed(GoYaml.Write(value));

    // A block of text that ends with another line break than a line feed has none.
    private static string WithoutLineFeed(string yaml) => yaml.EndsWith('\n') ? yaml[..^1] : yaml;

    private static string OrEmpty(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is YamlException or GoJsonException)
        {
            return "";
        }
    }

    private static string OrFail(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is YamlException or GoJsonException)
        {
            throw new TemplateFunctionException(exception.Message, exception);
        }
    }

    private static GoMap OrError(Func<GoMap> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is YamlException or GoJsonException)
        {
            return new GoMap([KeyValuePair.Create(ErrorKey, (object?)exception.Message)]);
        }
    }

    private static GoList OrErrorItem(Func<GoList> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is YamlException or GoJsonException)
        {
            return new GoList([exception.Message]);
        }
    }
}
