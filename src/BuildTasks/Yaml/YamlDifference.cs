using YamlDotNet.Core;

namespace BuildTasks.Yaml;

/// <summary>Compares two texts node by node: tags, anchors, aliases, order and values.</summary>
internal static class YamlDifference
{
    /// <summary>
    /// The first scalar that differs and should not, or should differ and does not; when the structure differs, the scalar
    /// that was to be changed before it. Null when the texts differ as they should.
    /// </summary>
    public static YamlScalar? Find(IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after, IReadOnlyDictionary<YamlScalar, string> expected)
    {
        YamlScalar? lastReplaced = null;
        using IEnumerator<YamlNode> left = before.SelectMany(Flatten).GetEnumerator();
        using IEnumerator<YamlNode> right = after.SelectMany(Flatten).GetEnumerator();
        while (left.MoveNext())
        {
            if (left.Current is YamlScalar scalar && expected.ContainsKey(scalar))
            {
                lastReplaced = scalar;
            }

            if (!right.MoveNext() || !IsExpected(left.Current, right.Current, expected))
            {
                return left.Current as YamlScalar ?? lastReplaced ?? expected.Keys.First();
            }
        }

        return right.MoveNext() ? lastReplaced ?? expected.Keys.First() : null;
    }

    private static bool IsExpected(YamlNode before, YamlNode after, IReadOnlyDictionary<YamlScalar, string> expected)
        => before.Anchor == after.Anchor && before.Tag == after.Tag && (before, after) switch
        {
            (YamlScalar left, YamlScalar right) => expected.TryGetValue(left, out string? value)
                ? IsValue(left, right, value)
                : left.Value == right.Value && left.Style == right.Style,
            (YamlSequence left, YamlSequence right) => left.Items.Count == right.Items.Count,
            (YamlMapping left, YamlMapping right) => left.Entries.Count == right.Entries.Count,
            (YamlAlias left, YamlAlias right) => left.Target.Anchor == right.Target.Anchor,
            _ => false,
        };

    /// <summary>A block scalar keeps the line ends that its header asks for.</summary>
    private static bool IsValue(YamlScalar before, YamlScalar after, string value)
        => before.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? after.Value == value.TrimEnd('\n') + before.Value[before.Value.AsSpan().TrimEnd('\n').Length..]
            : after.Value == value;

    private static IEnumerable<YamlNode> Flatten(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items.SelectMany(Flatten).Prepend(node),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Flatten(entry.Key).Concat(Flatten(entry.Value))).Prepend(node),
        _ => [node],
    };
}
