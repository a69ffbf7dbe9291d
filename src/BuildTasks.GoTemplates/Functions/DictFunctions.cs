using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions on dictionaries. Where Go's order is random, keys come sorted.</summary>
internal static class DictFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Variadic("dict", (object?[] items) => Dict(items)),
        Create("get", (GoMap? dict, string key) => dict is not null && dict.TryGet(key, out object? value) ? value : ""),
        Create("set", (GoMap? dict, string key, object? value) => Set(dict, key, value)),
        Create("unset", (GoMap? dict, string key) => Unset(dict, key)),
        Create("hasKey", (GoMap? dict, string key) => dict is not null && dict.Contains(key)),
        Variadic("keys", (GoMap?[] dicts) => GoList.OfStrings(dicts.OfType<GoMap>().SelectMany(dict => dict.Keys))),
        Create("values", (GoMap? dict) => new GoList(dict?.Select(entry => entry.Value) ?? [])),
        Variadic("pluck", (string key, GoMap?[] dicts) =>
            new GoList(dicts.OfType<GoMap>().Where(dict => dict.Contains(key)).Select(dict => dict.Get(key)))),
        Variadic("pick", (GoMap? dict, string[] keys) => Where(dict, keys.Contains)),
        Variadic("omit", (GoMap? dict, string[] keys) => Where(dict, key => !keys.Contains(key))),
        Variadic("dig", (object?[] path) => Dig(path)),
        Variadic("merge", (GoMap? target, GoMap?[] sources) => MergeOrEmpty(target, sources, overwrite: false)),
        Variadic("mergeOverwrite", (GoMap? target, GoMap?[] sources) => MergeOrEmpty(target, sources, overwrite: true)),
        Variadic("mustMerge", (GoMap? target, GoMap?[] sources) => DictMerge.Merge(target, sources, overwrite: false)),
        Variadic("mustMergeOverwrite", (GoMap? target, GoMap?[] sources) => DictMerge.Merge(target, sources, overwrite: true)),
        Create("deepCopy", (object? value) => Copy(value)),
        Create("mustDeepCopy", (object? value) => Copy(value)),
    ];

    private static object? Copy(object? value) =>
        value is null ? throw new TemplateFunctionException("reflect: call of reflect.Value.Type on zero Value") : DeepCopy.Of(value);

    private static GoMap Dict(object?[] items)
    {
        GoMap dict = new();
        for (int i = 0; i < items.Length; i += 2)
        {
            dict.Set(GoStrings.Of(items[i]), i + 1 < items.Length ? items[i + 1] : "");
        }

        return dict;
    }

    private static GoMap Set(GoMap? dict, string key, object? value)
    {
        if (dict is null or { IsNil: true })
        {
            throw new TemplateFunctionException("assignment to entry in nil map");
        }

        dict.Set(key, value);
        return dict;
    }

    private static GoMap Unset(GoMap? dict, string key)
    {
        dict?.Remove(key);
        return dict ?? new GoMap();
    }

    private static GoMap Where(GoMap? dict, Func<string, bool> isWanted) =>
        new(dict?.Where(entry => isWanted(entry.Key)) ?? []);

    private static object? Dig(object?[] path)
    {
        if (path.Length < 3)
        {
            throw new TemplateFunctionException("dig needs at least three arguments");
        }

        GoMap current = DictOf(path[^1]);
        string[] keys = Array.ConvertAll(path[..^2], key => key as string ?? throw WrongType(key, "string"));
        foreach (string key in keys[..^1])
        {
            if (!current.TryGet(key, out object? next))
            {
                return path[^2];
            }

            current = DictOf(next);
        }

        return current.TryGet(keys[^1], out object? found) ? found : path[^2];
    }

    // Go asserts the very type: values of a named map type, such as .Values itself, are refused.
    private static GoMap DictOf(object? value) =>
        value is GoMap map && map.Type.Name == GoType.MapOfAny.Name ? map : throw WrongType(value, GoType.MapOfAny.Name);

    private static TemplateFunctionException WrongType(object? value, string wanted) =>
        new($"interface conversion: interface {{}} is {(value is null ? "nil" : GoType.NameOf(value))}, not {wanted}");

    private static object MergeOrEmpty(GoMap? target, GoMap?[] sources, bool overwrite)
    {
        try
        {
            return DictMerge.Merge(target, sources, overwrite);
        }
        catch (TemplateFunctionException)
        {
            // sprig swallows what its must variants report.
            return "";
        }
    }
}
