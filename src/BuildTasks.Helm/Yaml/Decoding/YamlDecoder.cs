using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>Turns nodes into the values that remain of them after JSON.</summary>
/// <param name="strict">Whether a key that is set twice is an error.</param>
/// <param name="exact">Whether integers stay integers, and numbers without JSON form stay, instead of all being float64.</param>
internal sealed class YamlDecoder(bool strict, bool exact)
{
    private readonly HashSet<YamlNode> openAliases = [];
    private readonly List<string> duplicates = [];
    private readonly AliasBudget budget = new();
    private readonly JsonProblems problems = new();
    private int firstDuplicate;
    private int depth;

    /// <summary>The value of a document.</summary>
    /// <exception cref="YamlException">It cannot be decoded, or has no JSON form.</exception>
    public object? Decode(YamlNode? root)
    {
        if (root is null)
        {
            return null;
        }

        object? value = DecodeNode(root);
        if (duplicates.Count > 0)
        {
            throw new YamlException("yaml: unmarshal errors:\n  " + string.Join("\n  ", duplicates), firstDuplicate);
        }

        return problems.FirstIn(value) is { } problem ? throw problem : value;
    }

    /// <summary>The value of a node as YAML has it.</summary>
    public static object? Exactly(YamlNode node) => new YamlDecoder(strict: false, exact: true).DecodeNode(node);

    private object? DecodeNode(YamlNode node)
    {
        budget.Count();
        if (++depth > DocumentParser.DeepestNesting)
        {
            throw new YamlException($"yaml: exceeded max depth of {DocumentParser.DeepestNesting}", node.Start.Line + 1);
        }

        object? value = node.Kind switch
        {
            YamlNodeKind.Alias => DecodeAlias(node, DecodeNode),
            YamlNodeKind.Sequence => DecodeSequence(node),
            YamlNodeKind.Mapping => DecodeMapping(node),
            _ => DecodeScalar(node),
        };
        depth--;
        return value;
    }

    private T DecodeAlias<T>(YamlNode alias, Func<YamlNode, T> decode)
    {
        if (!openAliases.Add(alias))
        {
            throw new YamlException($"yaml: anchor '{alias.Value}' value contains itself", alias.Start.Line + 1);
        }

        budget.EnterAlias();
        T value = decode(alias.Target!);
        budget.LeaveAlias();
        openAliases.Remove(alias);
        return value;
    }

    private object? DecodeScalar(YamlNode node)
    {
        object? value = ScalarValue.Of(node);
        if (!exact && value is double floating)
        {
            problems.NoteNumber(floating);
        }

        return value switch
        {
            long number when !exact => (double)number,
            ulong number when !exact => (double)number,
            _ => value,
        };
    }

    private GoList DecodeSequence(YamlNode node)
    {
        GoList list = new();
        foreach (YamlNode child in node.Children)
        {
            list.Add(DecodeNode(child));
        }

        return list;
    }

    private GoMap DecodeMapping(YamlNode node)
    {
        MapKeys map = new(strict);
        DecodeInto(map, node);
        return map.Entries;
    }

    private bool DecodeInto(MapKeys map, YamlNode node)
    {
        for (int i = 0; i < node.Children.Count; i += 2)
        {
            (YamlNode key, YamlNode value) = (node.Children[i], node.Children[i + 1]);
            if (key.IsMerge)
            {
                Merge(map, value);
            }
            else
            {
                DecodeEntry(map, key, value);
            }
        }

        return true;
    }

    private void DecodeEntry(MapKeys map, YamlNode keyNode, YamlNode valueNode)
    {
        object? key = DecodeKey(keyNode);
        object? value = DecodeNode(valueNode);
        if (!map.TryAdd(key))
        {
            duplicates.Add(string.Create(
                CultureInfo.InvariantCulture, $"line {valueNode.Start.Line + 1}: key {GoSyntax.Format(key)} already set in map"));
            firstDuplicate = firstDuplicate == 0 ? keyNode.Start.Line + 1 : firstDuplicate;
        }
        else if (MapKeys.TextOf(key) is { } text)
        {
            map.Entries.Set(text, value);
        }
        else
        {
            problems.NoteKey(map.Entries, MapKeys.Unsupported(key, valueNode, keyNode.Start.Line + 1));
        }
    }

    private object? DecodeKey(YamlNode node)
    {
        budget.Count();
        YamlNode target = node;
        while (target.Kind == YamlNodeKind.Alias)
        {
            budget.Count();
            target = target.Target!;
        }

        return target.Kind == YamlNodeKind.Scalar
            ? ScalarValue.Of(target)
            : throw new YamlException("yaml: invalid map key: " + GoSyntax.Format(node), node.Start.Line + 1);
    }

    private void Merge(MapKeys map, YamlNode value)
    {
        switch (value.Kind)
        {
            case YamlNodeKind.Mapping:
                budget.Count();
                DecodeInto(map, value);
                break;
            case YamlNodeKind.Alias when value.Target!.Kind == YamlNodeKind.Mapping:
                budget.Count();
                DecodeAlias(value, target => DecodeInto(map, target));
                break;
            case YamlNodeKind.Sequence when value.Children.All(IsMapping):
                // Earlier mappings win.
                foreach (YamlNode item in Enumerable.Reverse(value.Children))
                {
                    Merge(map, item);
                }

                break;
            default:
                throw new YamlException("yaml: map merge requires map or sequence of maps as the value", value.Start.Line + 1);
        }
    }

    private static bool IsMapping(YamlNode node)
        => node.Kind == YamlNodeKind.Mapping || (node.Kind == YamlNodeKind.Alias && node.Target!.Kind == YamlNodeKind.Mapping);
}
