using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions between texts and lists of texts.</summary>
internal static class StringListFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("split", (string separator, string text) => Numbered(GoStrings.Split(text, separator))),
        Create("splitn", (string separator, GoInt count, string text) => Numbered(GoStrings.Split(text, separator, count))),
        Create("splitList", (string separator, string text) => GoList.OfStrings(GoStrings.Split(text, separator))),
        Create("toStrings", (object? value) => GoStrings.ListOf(value)),
        InExecution("join", (TemplateExecution execution, string separator, object? list) => Join(execution.Limits, separator, list)),
        Create("sortAlpha", (object? list) => SortAlpha(list)),
    ];

    private static GoMap Numbered(IReadOnlyList<string> parts) =>
        new(parts.Select((part, index) => KeyValuePair.Create("_" + GoFormat.Sprint((GoInt)index), (object?)part)), GoType.MapOfString);

    private static string Join(TemplateLimits limits, string separator, object? list)
    {
        GoList items = GoStrings.ListOf(list);
        limits.CheckText(((long)separator.Length * items.Count) + items.Sum(item => (long)((string)item!).Length));
        return string.Join(separator, items);
    }

    private static GoList SortAlpha(object? list)
    {
        if (list is not GoList)
        {
            return GoList.OfStrings([GoStrings.Of(list)]);
        }

        // As in Go, a list of strings is itself sorted, not a copy of it.
        GoList strings = GoStrings.ListOf(list);
        List<object?> sorted = strings.Order(Comparer<object?>.Create((a, b) => GoText.Compare((string?)a, (string?)b))).ToList();
        for (int i = 0; i < sorted.Count; i++)
        {
            strings[i] = sorted[i];
        }

        return strings;
    }
}
