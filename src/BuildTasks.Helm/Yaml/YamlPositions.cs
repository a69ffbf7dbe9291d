using System.Globalization;

namespace BuildTasks.Helm.Yaml;

/// <summary>Where the parts of a YAML document stand, so that findings can point at them.</summary>
public sealed class YamlPositions
{
    private readonly YamlNode? root;

    private YamlPositions(YamlNode? root) => this.root = root;

    /// <summary>Reads the first document of a text; a text that is not YAML has no positions.</summary>
    public static YamlPositions Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new YamlPositions(new DocumentParser(text).Parse());
        }
        catch (YamlException)
        {
            return new YamlPositions(null);
        }
    }

    /// <summary>
    /// The place of a path such as <c>maintainers[0].email</c>: of the key in a map, of the item in a list. A part that is not there gives the
    /// place of the last part that is.
    /// </summary>
    public YamlPosition Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Find(path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Like <see cref="Find(string)"/> for keys that may have dots; an item of a list is <c>[0]</c>.</summary>
    public YamlPosition Find(IEnumerable<string> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (root is null)
        {
            return YamlPosition.Unknown;
        }

        YamlMark position = root.Start;
        YamlNode node = root;
        foreach (string part in path)
        {
            if (Step(Resolve(node), part) is not var (place, next))
            {
                break;
            }

            position = place;
            node = next;
        }

        return new YamlPosition(position.Line + 1, position.Column + 1);
    }

    private static YamlNode Resolve(YamlNode node)
    {
        while (node.Target is not null)
        {
            node = node.Target;
        }

        return node;
    }

    private static (YamlMark Place, YamlNode Next)? Step(YamlNode node, string part)
    {
        if (node.Kind == YamlNodeKind.Sequence
            && int.TryParse(part.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < node.Children.Count)
        {
            return (node.Children[index].Start, node.Children[index]);
        }

        for (int i = 0; node.Kind == YamlNodeKind.Mapping && i < node.Children.Count; i += 2)
        {
            if (node.Children[i].Value == part)
            {
                return (node.Children[i].Start, node.Children[i + 1]);
            }
        }

        return null;
    }
}
