using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>A value that go-yaml 2 decoded, as Go's <c>%#v</c> prints it in messages.</summary>
internal static class GoSyntax
{
    public static string Format(object? value) => value switch
    {
        null => "<nil>",
        bool flag => flag ? "true" : "false",
        string text => GoQuote.Quote(text),
        double number => YamlFloat.Format(number),
        GoMap map => "map[interface {}]interface {}{" + string.Join(", ", map.Select(entry => GoQuote.Quote(entry.Key) + ":" + FormatInside(entry.Value))) + "}",
        GoList list => "[]interface {}{" + string.Join(", ", list.Select(FormatInside)) + "}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string FormatInside(object? value) => value is null ? "interface {}(nil)" : Format(value);
}
