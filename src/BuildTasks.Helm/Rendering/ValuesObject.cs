using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>A map of Helm's type <c>common.Values</c>, which has methods: <c>.Values</c>, <c>.Template</c> and the dot of a template.</summary>
internal sealed class ValuesObject(GoMap map) : GoMap(map, ValuesType)
{
    private static readonly GoType ValuesType = GoType.Named("common.Values", GoType.MapOfAny);

    public override TemplateFunction? FindMethod(string name) => name switch
    {
        "AsMap" => TemplateFunction.Create(name, () => As(GoType.MapOfAny)),
        "YAML" => TemplateFunction.Create(name, () => GoYaml.Write(this)),
        "Table" => TemplateFunction.Create<string, ValuesObject>(name, Table),
        "PathValue" => TemplateFunction.Create<string, object?>(name, PathValue),
        _ => null,
    };

    private ValuesObject Table(string path)
        => ValueMaps.FindTable(this, path, out string? missing) is { } table
            ? new ValuesObject(table)
            : throw new TemplateFunctionException($"{GoQuote.Quote(missing)} is not a table");

    private object? PathValue(string path)
        => path.Length == 0 ? throw new TemplateFunctionException("YAML path cannot be empty")
            : ValueMaps.TryFindLeaf(this, path, out object? value) ? value
            : throw new TemplateFunctionException($"{GoQuote.Quote(path[(path.LastIndexOf('.') + 1)..])} is not a value");
}
