using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>A map that is being decoded, with its keys as YAML tells them apart: 1, 1.0 and "1" are three, but one text in JSON.</summary>
/// <param name="strict">Whether a key that comes twice is refused.</param>
internal sealed class MapKeys(bool strict)
{
    private static readonly object Nil = new();
    private readonly HashSet<object>? keys = strict ? [] : null;

    public GoMap Entries { get; } = new();

    /// <summary>Notes a key; false when it is there already. Not a number is never the same key.</summary>
    public bool TryAdd(object? key) => keys is null || key is double.NaN || keys.Add(key ?? Nil);

    /// <summary>The key in JSON; null when JSON has none for it.</summary>
    public static string? TextOf(object? key) => key switch
    {
        null or ulong => null,
        bool flag => flag ? "true" : "false",
        double number => YamlFloat.FormatKey(number),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>What sigs.k8s.io/yaml says of a key that has no text.</summary>
    public static YamlException Unsupported(object? key, YamlNode value, int line)
    {
        string type = key is null ? "%!s(<nil>)" : "uint64";
        return new($"unsupported map key of type: {type}, key: {GoSyntax.Format(key)}, value: {GoSyntax.Format(value)}", line);
    }
}
