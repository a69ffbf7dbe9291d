using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>What a scalar is, by its tag or by its text.</summary>
internal static class ScalarValue
{
    /// <summary>The value as YAML has it: integers are integers.</summary>
    /// <exception cref="YamlException">The text is not what its tag says.</exception>
    public static object? Of(YamlNode node)
    {
        if (node is { Tag.Length: 0, IsPlain: false })
        {
            return node.Value;
        }

        (string tag, object? value) = ScalarResolver.Version2.Resolve(node.Tag, node.Value);
        return (tag, value) is (YamlTags.Binary, string base64) ? DecodeBinary(base64, node) : value;
    }

    private static string DecodeBinary(string base64, YamlNode node)
    {
        try
        {
            return GoText.FromUtf8(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw new YamlException("yaml: !!binary value contains invalid base64 data", node.Start.Line + 1);
        }
    }
}
