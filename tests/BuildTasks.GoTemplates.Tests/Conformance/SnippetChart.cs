using System.Text.Json;

namespace BuildTasks.GoTemplates.Tests.Conformance;

/// <summary>
/// The chart around a snippet, as far as the template language goes: Helm's objects and the functions of its engine that
/// do not need the rest of Helm.
/// </summary>
internal static class SnippetChart
{
    private const string Name = "snip/templates/case.yaml";
    private const string Helpers = "snip/templates/_helpers.tpl";
    private static readonly GoType ValuesType = GoType.Named("common.Values", GoType.MapOfAny);

    private static readonly FunctionTable Functions = SprigFunctions.Create(new SprigEnvironment()).With(
    [
        TemplateFunction.InExecution("include", (TemplateExecution run, string name, object? data) => run.Execute(name, data)),
        TemplateFunction.InExecution("tpl", (TemplateExecution run, string text, object? data) => Expand(run, text, data)),
        TemplateFunction.Create("fail", (string message) => Fail(message)),
        TemplateFunction.Create("required", (string message, object? value) => value is null or "" ? Fail(message) : value),
    ]);

    /// <summary>Renders the snippet as Helm's engine does.</summary>
    /// <exception cref="TemplateException">It cannot be rendered.</exception>
    public static string Render(SnippetCase snippet)
    {
        TemplateSet set = new("gotpl", Functions, MissingKey.Zero);
        set = snippet.Helpers is null ? set : set.Parse(Helpers, snippet.Helpers);
        return set.Parse(Name, snippet.Template).Execute(Name, Context(snippet)).Replace("<no value>", "", StringComparison.Ordinal);
    }

    private static string Expand(TemplateExecution run, string text, object? data)
        => run.Execute(run.Templates.Parse(Name, text), Name, data).Replace("<no value>", "", StringComparison.Ordinal);

    private static object? Fail(string message) => throw new TemplateFunctionException(message);

    private static GoMap Context(SnippetCase snippet) => Map(
        GoType.MapOfAny,
        ("Values", snippet.Values is { } values ? ((GoMap)Value(values)!).As(ValuesType) : new GoMap(ValuesType)),
        ("Release", Map(
            GoType.MapOfAny,
            ("Name", "rel"),
            ("Namespace", "ns"),
            ("Service", "Helm"),
            ("Revision", GoInt.Box(1)),
            ("IsInstall", true),
            ("IsUpgrade", false))),
        ("Chart", Map(GoType.MapOfAny, ("Name", "snip"), ("Version", "0.1.0"), ("AppVersion", "1.2.3"))),
        ("Files", new GoMap(
            snippet.Files.Select(file => KeyValuePair.Create(file.Key, (object?)file.Value)),
            GoType.Named("engine.files", GoType.MapOf(GoType.Bytes)))),
        ("Template", Map(ValuesType, ("Name", Name), ("BasePath", "snip/templates"))),
        ("Capabilities", new GoMap()),
        ("Subcharts", new GoMap()));

    private static GoMap Map(GoType type, params (string Key, object? Value)[] entries)
        => new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)), type);

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new GoMap(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Value(member.Value)))),
        JsonValueKind.Array => new GoList(json.EnumerateArray().Select(Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
