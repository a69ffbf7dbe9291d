using BuildTasks.GoTemplates.Numbers;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>
/// sprig's functions on lists. A <c>must</c> function returns an error where the one without panics, which templates report with the
/// same words.
/// </summary>
internal static class ListFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Variadic("list", (object?[] items) => new GoList(items)),
        Variadic("tuple", (object?[] items) => new GoList(items)),
        .. Both<object?, object?, GoList>("append", Append),
        .. Both<object?, object?, GoList>("push", Append),
        .. Both("prepend", (object? list, object? item) => new GoList(Items(list, "Cannot prepend on type").Prepend(item))),
        .. Both("first", (object? list) => Items(list, "Cannot find first on type") is { Count: > 0 } items ? items[0] : null),
        .. Both("last", (object? list) => Items(list, "Cannot find last on type") is { Count: > 0 } items ? items[^1] : null),
        .. Both("rest", (object? list) => NilIfEmpty(Items(list, "Cannot find rest on type"), items => items.Skip(1))),
        .. Both("initial", (object? list) => NilIfEmpty(Items(list, "Cannot find initial on type"), items => items.SkipLast(1))),
        .. Both("reverse", (object? list) => new GoList(Items(list, "Cannot find reverse on type").Reverse())),
        .. Both("compact", (object? list) => GoList.Appended(Items(list, "Cannot compact on type").Where(GoTruth.IsTrue))),
        .. Both("uniq", (object? list) => GoList.Appended(Unique(Items(list, "Cannot find uniq on type")))),
        .. Both("has", (object? needle, object? haystack) =>
            haystack is not null && Items(haystack, "Cannot find has on type").Any(item => DeepEquality.Equal(needle, item))),
        .. Both("chunk", (GoInt size, object? list) => ListChunks.Split(Items(list, "Cannot chunk type"), size)),
        Variadic("slice", (object? list, object?[] bounds) => Slice(list, bounds)),
        Variadic("mustSlice", (object? list, object?[] bounds) => Slice(list, bounds)),
        Variadic("without", (object? list, object?[] omitted) => Without(list, omitted)),
        Variadic("mustWithout", (object? list, object?[] omitted) => Without(list, omitted)),
        VariadicInExecution("concat", (TemplateExecution execution, object?[] lists) => Concat(execution.Limits, lists)),
    ];

    private static TemplateFunction[] Both<T, TResult>(string name, Func<T, TResult> body) =>
        [Create(name, body), Create(MustName(name), body)];

    private static TemplateFunction[] Both<T1, T2, TResult>(string name, Func<T1, T2, TResult> body) =>
        [Create(name, body), Create(MustName(name), body)];

    private static string MustName(string name) => $"must{char.ToUpperInvariant(name[0])}{name[1..]}";

    private static GoList Items(object? list, string complaint) => list switch
    {
        GoList items => items,
        null => throw new TemplateFunctionException("runtime error: invalid memory address or nil pointer dereference"),
        _ => throw new TemplateFunctionException($"{complaint} {ReflectionFunctions.KindName(list)}"),
    };

    private static GoList Append(object? list, object? item)
    {
        GoList appended = new(Items(list, "Cannot push on type"));
        appended.Add(item);
        return appended;
    }

    private static GoList NilIfEmpty(GoList items, Func<IEnumerable<object?>, IEnumerable<object?>> rest) =>
        items.Count == 0 ? GoList.Nil() : new GoList(rest(items));

    private static List<object?> Unique(GoList items)
    {
        List<object?> unique = new();
        HashSet<object> scalars = new();
        List<object?> others = new();
        foreach (object? item in items)
        {
            // Scalars of one type and value are equal .NET objects too; only NaN is never the same as another.
            if (item is string or bool or GoInt or long || (item is double number && !double.IsNaN(number)))
            {
                if (scalars.Add(item))
                {
                    unique.Add(item);
                }
            }
            else if (!others.Exists(known => DeepEquality.Equal(item, known)))
            {
                others.Add(item);
                unique.Add(item);
            }
        }

        return unique;
    }

    private static GoList Without(object? list, object?[] omitted) => GoList.Appended(
        Items(list, "Cannot find without on type").Where(item => !Array.Exists(omitted, o => DeepEquality.Equal(item, o))));

    private static GoList? Slice(object? list, object?[] bounds)
    {
        GoList items = Items(list, "list should be type of slice or array but");
        if (items.Count == 0)
        {
            return null;
        }

        long start = bounds.Length > 0 ? GoCast.ToInt64(bounds[0]) : 0;
        long end = bounds.Length > 1 ? GoCast.ToInt64(bounds[1]) : items.Count;
        return start >= 0 && start <= end && end <= items.Capacity
            ? items.Slice((int)start, (int)(end - start))
            : throw new TemplateFunctionException("reflect.Value.Slice: slice index out of bounds");
    }

    private static GoList Concat(TemplateLimits limits, object?[] lists)
    {
        List<GoList> all = lists.Select(list => Items(list, "Cannot concat type", " as list")).ToList();
        limits.CheckItems(all.Sum(list => (long)list.Count));
        return all.TrueForAll(list => list.Count == 0) ? GoList.Nil() : new GoList(all.SelectMany(list => list));
    }

    private static GoList Items(object? list, string complaint, string end) =>
        list is null or GoList
            ? Items(list, complaint)
            : throw new TemplateFunctionException($"{complaint} {ReflectionFunctions.KindName(list)}{end}");
}
