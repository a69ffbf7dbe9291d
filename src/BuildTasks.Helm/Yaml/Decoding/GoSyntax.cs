using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>What go-yaml 2 decoded, as Go's <c>%#v</c> prints it in messages.</summary>
internal static class GoSyntax
{
    /// <summary>A node, with keys that are no texts as they are.</summary>
    public static string Format(YamlNode node) => node.Kind switch
    {
        YamlNodeKind.Sequence => "[]interface {}{" + string.Join(", ", node.Children.Select(FormatInside)) + "}",
        YamlNodeKind.Mapping when !node.Children.Any(child => child.IsMerge) => FormatMapping(node),
        _ => Format(YamlDecoder.Exactly(node)),
    };

    public static string Format(object? value) => value switch
    {
        null => "<nil>",
        bool flag => flag ? "true" : "false",
        string text => GoQuote.Quote(text),
        double number => GoFormat.Sprint(number),
        ulong number => string.Create(CultureInfo.InvariantCulture, $"0x{number:x}"),
        GoMap map => Map(map.Select(entry => GoQuote.Quote(entry.Key) + ":" + FormatInside(entry.Value))),
        GoList list => "[]interface {}{" + string.Join(", ", list.Select(FormatInside)) + "}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // Go sorts keys by type and then by value; which type comes first is not specified.
    private static string FormatMapping(YamlNode node)
    {
        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        for (int i = 0; i < node.Children.Count; i += 2)
        {
            entries[FormatInside(node.Children[i])] = FormatInside(node.Children[i + 1]);
        }

        IEnumerable<KeyValuePair<string, string>> sorted = entries
            .OrderBy(entry => entry.Key[0] == '"' ? 0 : 1)
            .ThenBy(entry => Number(entry.Key))
            .ThenBy(entry => entry.Key, GoText.Comparer);
        return Map(sorted.Select(entry => $"{entry.Key}:{entry.Value}"));
    }

    private static string Map(IEnumerable<string> entries) => "map[interface {}]interface {}{" + string.Join(", ", entries) + "}";

    private static double Number(string key) => double.TryParse(key, CultureInfo.InvariantCulture, out double number) ? number : 0;

    private static string FormatInside(YamlNode node) => Nil(Format(node));

    private static string FormatInside(object? value) => Nil(Format(value));

    private static string Nil(string text) => text == "<nil>" ? "interface {}(nil)" : text;
}
