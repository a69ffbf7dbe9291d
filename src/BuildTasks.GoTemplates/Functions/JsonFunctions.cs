using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's JSON functions: the plain ones give an empty result where the <c>must</c> ones give an error.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("toJson", (object? value) => OrElse("", () => GoJson.Marshal(value))),
        Create("mustToJson", (object? value) => OrError(() => GoJson.Marshal(value))),
        Create("toPrettyJson", (object? value) => OrElse("", () => GoJson.MarshalIndent(value, "  "))),
        Create("mustToPrettyJson", (object? value) => OrError(() => GoJson.MarshalIndent(value, "  "))),
        Create("toRawJson", (object? value) => OrError(() => GoJson.MarshalRaw(value))),
        Create("mustToRawJson", (object? value) => OrError(() => GoJson.MarshalRaw(value))),
        Create("fromJson", (string json) => OrElse(null, () => GoJson.Unmarshal(json))),
        Create("mustFromJson", (string json) => OrError(() => GoJson.Unmarshal(json))),
    ];

    private static T OrElse<T>(T fallback, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (GoJsonException)
        {
            return fallback;
        }
    }

    private static T OrError<T>(Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (GoJsonException e)
        {
            throw new TemplateFunctionException(e.Message, e);
        }
    }
}
